package dev.tidings.job.export.download;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.storage.ObjectName.Encoding;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The heads of answers: what is the same whether the file follows or not. */
final class FileHead {

    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private FileHead() {}

    static ResponseBuilder<FileBody> of(FileAnswer answer, ExportJob job) {
        return switch (answer) {
            case FileAnswer.Whole whole -> whole(whole, job);
            case FileAnswer.Part part ->
                    file(206, part.tag(), job)
                            .header("Content-Length", part.length())
                            .header("Content-Range", contentRange(part));
            case FileAnswer.NotModified known -> answered(304).header("ETag", known.tag());
            case FileAnswer.Unsatisfiable beyond ->
                    answered(416).header("Content-Range", "bytes */" + beyond.size());
        };
    }

    private static ResponseBuilder<FileBody> whole(FileAnswer.Whole whole, ExportJob job) {
        ResponseBuilder<FileBody> head =
                file(200, whole.tag(), job).header("Content-Length", whole.length());
        return whole.encoding() == Encoding.GZIP
                ? head.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : head;
    }

    private static ResponseBuilder<FileBody> file(int status, String tag, ExportJob job) {
        return answered(status)
                .header("ETag", tag)
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(job.fileName()))
                .header("X-Content-Type-Options", "nosniff");
    }

    /** What a link leads to is for whoever has the link, not for caches between. */
    private static ResponseBuilder<FileBody> answered(int status) {
        return ResponseBuilder.<FileBody>create(Response.Status.fromStatusCode(status))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private static String contentRange(FileAnswer.Part part) {
        return "bytes %d-%d/%d"
                .formatted(part.from(), part.from() + part.length() - 1, part.size());
    }
}
