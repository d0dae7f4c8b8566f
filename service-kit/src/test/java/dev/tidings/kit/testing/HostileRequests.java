package dev.tidings.kit.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Requests that no client library sends, as bytes of the wire. */
public final class HostileRequests {

    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();
    private static final String AFTER =
            "GET /after HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private HostileRequests() {}

    /** Other spellings of a path: what some parser or other takes for the same. */
    public static List<String> spellingsOf(String path) {
        String name = path.substring(1);
        String first = name.substring(0, name.indexOf('/'));
        String rest = name.substring(name.indexOf('/'));
        String encoded = "%%%02x".formatted((int) first.charAt(0)) + first.substring(1);
        return List.of(
                "/" + first + ";" + rest,
                "/" + first + ";x" + rest,
                "/" + first + ";x=1" + rest,
                "/" + first + ";/.." + path,
                "/;" + path,
                "/;a/.." + path,
                "/;a" + path,
                "/" + first + "/;a/.." + rest,
                path + ";x",
                path.replace("/", "/;/"),
                path.replace("/", ";a=b/"),
                "/" + encoded + rest,
                "/" + first + "%3b" + rest,
                "/" + first + "%3Bx=1" + rest,
                "/" + path,
                "//" + path,
                "/" + first + "/" + rest,
                "/." + path,
                "/./" + name,
                "/x/.." + path,
                "/x/../" + name,
                "/v2/.." + path,
                "/x/%2e%2e" + path,
                "/%2e" + path,
                "/%2E/" + name,
                "/.%2e" + path,
                "/x/..;" + path,
                "/" + first + "%2f" + rest.substring(1),
                "/" + first + "%2F" + rest,
                "%2f" + name,
                "/%2f" + name,
                "/" + first + "\\" + rest.substring(1),
                "\\" + name,
                "/" + first + "%5c" + rest.substring(1),
                "/" + first + "%00" + rest,
                "/" + first + "%09" + rest,
                "/" + first + "%20" + rest,
                "/" + first + "%252f" + rest,
                "/" + first + "%c0%af" + rest.substring(1),
                "/" + first + "%u002f" + rest.substring(1),
                "/" + first + "|" + rest,
                "/" + first.toUpperCase(Locale.ROOT) + rest,
                "http://x/" + first + ";x=1" + rest,
                "http://x/" + path,
                "http://x/./" + name,
                "http:" + path,
                "HTTP://x//" + name,
                name,
                "*" + path,
                path + "#x",
                "?" + path,
                path + "%");
    }

    /** Requests of which two servers might disagree where they end, each with one behind it. */
    public static Stream<String> ofTwoMeanings(String path) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\n";
        String chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
        return Stream.of(
                        head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                        head
                                + "Transfer-Encoding: chunked\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                        head + "X: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        head + "X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: chunked\u0000\r\n\r\n0\r\n\r\n",
                        head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                        head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                        head + "Content-Length: +1\r\n\r\na",
                        head + "Content-Length: -1\r\n\r\n",
                        head + "Content-Length: 1, 1\r\n\r\na",
                        head + "Content-Length: 0x1\r\n\r\na",
                        head + "Content-Length : 1\r\n\r\na",
                        head + "Content-Length: 18446744073709551617\r\n\r\na",
                        head + "Connection: Content-Length\r\nContent-Length: 1\r\n\r\na",
                        head + "Host: b\r\n\r\n",
                        head + "X\u0000: a\r\n\r\n",
                        head.replace("Host: a\r\n", "") + "\r\n",
                        head.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        head.replace(" HTTP", "  HTTP") + "\r\n",
                        head.replace("\r\n", "\n") + "\n",
                        chunked + "100000002\r\nab\r\n0\r\n\r\n",
                        chunked + "fffffffffffffffff\r\nab\r\n0\r\n\r\n",
                        chunked + "-1\r\nab\r\n0\r\n\r\n",
                        chunked + "0x2\r\nab\r\n0\r\n\r\n",
                        chunked + "2\nab\n0\n\n",
                        chunked + "2;\nab\r\n0\r\n\r\n",
                        chunked + "2\r\nabc\r\n0\r\n\r\n")
                .map(request -> request + AFTER);
    }

    /**
     * What a server answers to these bytes, until it closes the connection; fails if it does not.
     */
    public static String send(int port, String bytes) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        } catch (IOException open) {
            throw new AssertionError("the connection stays open after " + bytes, open);
        }
    }

    /** The answer to GET of a target as it is spelled. */
    public static String get(int port, String target) {
        return send(port, "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    /** Fails if a stranger is shown something under another spelling of this path. */
    public static void assertHidden(int port, String path) {
        for (String spelling : spellingsOf(path)) {
            String answer = get(port, spelling);
            if (!answer.matches("(?s)HTTP/1\\.1 40[04] .*")) {
                throw new AssertionError(spelling + " is answered with " + answer);
            }
        }
    }

    /** Fails if a request of two meanings is taken, or what comes behind it is answered. */
    public static void assertNoneIsTaken(int port, String path) {
        ofTwoMeanings(path)
                .forEach(request -> {
                    String answers = send(port, request);
                    if (!answers.matches("(?s)HTTP/1\\.1 4[0-9]{2} .*") || count(answers) != 1) {
                        throw new AssertionError(request + " is answered with " + answers);
                    }
                });
    }

    /** How many answers there are in what a server sent. */
    private static int count(String answers) {
        return answers.split("HTTP/1\\.1 (?!100 )", -1).length - 1;
    }
}
