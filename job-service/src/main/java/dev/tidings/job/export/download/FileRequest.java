package dev.tidings.job.export.download;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the file it wants, and of the form it wants it in; to be used as a
 * {@code @BeanParam}.
 */
final class FileRequest {

    @Parameter(description = "From the link of a job; it is the permission.")
    @PathParam("token")
    String token = "";

    /** The name is for people; what counts is the token. */
    @Parameter(description = "From the link of a job.")
    @PathParam("name")
    String name = "";

    @Parameter(description = "A single range of bytes; several at once are answered with all.")
    @HeaderParam("Range")
    @Nullable String range;

    @Parameter(description = "The ETag of the file that the range is of.")
    @HeaderParam("If-Range")
    @Nullable String ifRange;

    @Parameter(description = "The ETag of the file that the client has.")
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Nullable String ifNoneMatch;

    @Parameter(description = "With gzip, a whole file comes compressed.")
    @HeaderParam(HttpHeaders.ACCEPT_ENCODING)
    @Nullable String acceptEncoding;

    /** The range, unless it was meant for another version of the file. */
    @Nullable String rangeOf(String tag) {
        return ifRange == null || ifRange.equals(tag) ? range : null;
    }

    boolean acceptsGzip() {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(FileRequest::isGzip);
    }

    /** Whether the client has the file already. */
    boolean knows(String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    private static boolean isGzip(String coding) {
        return (coding.equals("gzip") || coding.startsWith("gzip;"))
                && !coding.matches("gzip;q=0(\\.0*)?");
    }
}
