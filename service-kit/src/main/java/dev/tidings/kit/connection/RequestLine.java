package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;
import java.util.Locale;

/**
 * The first line of a request.
 *
 * @param path the path of its target as it was sent
 * @param minor the minor version of HTTP/1
 */
record RequestLine(String path, int minor) {

    private static final String VERSION = "HTTP/1.";
    private static final int VERSION_NOT_SUPPORTED = 505;

    /**
     * Reads the line: method, target and version with one blank between.
     *
     * @throws dev.tidings.kit.problem.Problem when it is anything else
     */
    static RequestLine read(String line) {
        int target = line.indexOf(' ') + 1;
        int version = line.lastIndexOf(' ') + 1;
        if (target < 2 || version <= target || !Grammar.isToken(line, 0, target - 1)) {
            throw new CommonProblem.BadRequest("The first line of the request cannot be read");
        }
        int minor = minor(line.substring(version));
        return new RequestLine(path(line.substring(target, version - 1)), minor);
    }

    Dialect dialect() {
        return Dialect.ofPath(path);
    }

    /** The dialect of a request whose head is malformed or not complete, as far as can be told. */
    static Dialect dialectIn(String part) {
        int target = part.indexOf(' ') + 1;
        return Dialect.ofPath(part.substring(target).split("[ ?\r\n]", 2)[0]);
    }

    private static int minor(String version) {
        return switch (version) {
            case "HTTP/1.1" -> 1;
            case "HTTP/1.0" -> 0;
            default -> throw unsupported(version);
        };
    }

    private static CommonProblem unsupported(String version) {
        boolean known = version.matches("HTTP/[0-9]\\.[0-9]") && !version.startsWith(VERSION);
        return known
                ? new CommonProblem.OtherStatus(VERSION_NOT_SUPPORTED, "HTTP Version Not Supported")
                : new CommonProblem.BadRequest("The version of HTTP cannot be read");
    }

    /** Of the forms of RFC 9112, 3.2, those that name something of this server. */
    private static String path(String target) {
        String origin = target.startsWith("/") ? target : afterAuthority(target);
        if (!Grammar.isTarget(target) || !origin.startsWith("/")) {
            throw new CommonProblem.BadRequest("The address of the request cannot be read");
        }
        int query = origin.indexOf('?');
        return query < 0 ? origin : origin.substring(0, query);
    }

    private static String afterAuthority(String target) {
        String scheme = target.toLowerCase(Locale.ROOT);
        int from = scheme.startsWith("http://") ? 7 : scheme.startsWith("https://") ? 8 : 0;
        int slash = target.indexOf('/', from);
        boolean absolute = from > 0 && slash > from;
        return absolute && Grammar.isAuthority(target.substring(from, slash))
                ? target.substring(slash)
                : "";
    }
}
