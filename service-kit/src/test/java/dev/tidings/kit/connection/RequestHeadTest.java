package dev.tidings.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.Dialect;
import dev.tidings.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    private static final String POST = "POST /v2/events HTTP/1.1\r\nHost: shop.example\r\n";

    @Test
    void tellsWhereABodyEnds() {
        assertThat(head(POST).body()).isEqualTo(new BodyFraming.None());
        assertThat(head(POST + "Content-Length: 0\r\n").body()).isEqualTo(new BodyFraming.None());
        assertThat(head(POST + "content-length:\t12 \r\n").body())
                .isEqualTo(new BodyFraming.Sized(12));
        assertThat(head(POST + "Transfer-Encoding: Chunked\r\n").body())
                .isEqualTo(new BodyFraming.Chunked());
    }

    @Test
    void tellsWhetherTheClientWaitsToBeAsked() {
        assertThat(head(POST).waits()).isFalse();
        assertThat(head(POST + "Expect: 100-continue\r\n").waits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v3/integrations?a=b, SHIPPING",
        "/api, SHIPPING",
        "http://shop.example/api/v3, SHIPPING",
        "/v2/events, COMMERCE",
        "/apis, COMMERCE",
    })
    void tellsTheDialectOfItsPath(String target, Dialect dialect) {
        assertThat(head("GET " + target + " HTTP/1.1\r\nHost: a\r\n").dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked;q=1",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: chunked\u000b",
                "Transfer-Encoding:",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding\t: chunked",
                " Transfer-Encoding: chunked",
                "X: a\r\n Transfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5 5",
                "Content-Length: 5.0",
                "Content-Length:",
                "Content-Length: 99999999999999999999",
                "Content-Length: \u0665",
                "Content-Length : 5",
                "Connection: close, Content-Length",
                "Connection: Transfer-Encoding",
                "Connection: host",
                "Host: shop.example",
                "no colon",
                ": no name",
                "X Y: blank within a name",
                "X\u0000: control character within a name",
                "X(Y): delimiter within a name",
                "X: nul\u0000",
                "X: escape\u001b",
                "X: delete\u007f"
            })
    void refusesFieldsThatCanBeReadInTwoWays(String fields) {
        refused(POST + fields + "\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  / HTTP/1.1",
                "GET /  HTTP/1.1",
                "GET\t/\tHTTP/1.1",
                "GET / HTTP/1.1 ",
                " GET / HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET / http/1.1",
                "GET / HTTP/1.2",
                "GET / HTTP/1",
                "GET / HTTP/11.1",
                "GET / HTTPS/1.1",
                "GET /",
                "GET",
                "/ HTTP/1.1",
                "G(T / HTTP/1.1",
                "GET v2/events HTTP/1.1",
                "GET * HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT shop.example:80 HTTP/1.1",
                "GET http:/v2/events HTTP/1.1",
                "GET http:///v2/events HTTP/1.1",
                "GET http://a?b/v2/events HTTP/1.1",
                "GET http://a\\b/v2/events HTTP/1.1",
                "GET http://a;b/v2/events HTTP/1.1",
                "GET ftp://a/v2/events HTTP/1.1",
                "GET //a/v2/events#fragment HTTP/1.1",
                "GET /\u0000 HTTP/1.1",
                "GET /\u007f HTTP/1.1"
            })
    void refusesAFirstLineThatIsNotOne(String line) {
        refused(line + "\r\nHost: shop.example\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/3.0"})
    void knowsNoOtherVersion(String version) {
        refused("GET / " + version + "\r\nHost: shop.example\r\n", 505);
    }

    @Test
    void wantsToKnowOfOneHost() {
        refused("GET / HTTP/1.1\r\n", 400);
        refused("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", 400);
        refused("GET / HTTP/1.1\r\nHost: a b\r\n", 400);
        refused("GET / HTTP/1.1\r\nHost: a/b\r\n", 400);
        refused("GET / HTTP/1.1\r\nHost: a@b\r\n", 400);
        assertThat(head("GET / HTTP/1.0\r\n").body()).isEqualTo(new BodyFraming.None());
        assertThat(head("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n").body())
                .isEqualTo(new BodyFraming.None());
    }

    @Test
    void knowsNoChunksBeforeHttp11() {
        refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n", 400);
    }

    @Test
    void takesWhatClientsSend() {
        assertThat(
                        head("""
                        GET /v2/events?page[limit]=2&filter=(eq(a,b)|c) HTTP/1.1\r
                        Host: shop.example:8080\r
                        User-Agent: caf\u00e9 (a; b)\r
                        X-Empty:\r
                        Connection: keep-alive, Upgrade\r
                        """)
                                .body())
                .isEqualTo(new BodyFraming.None());
    }

    private static RequestHead head(String lines) {
        return RequestHead.read(lines + "\r\n");
    }

    private static void refused(String lines, int status) {
        assertThatThrownBy(() -> head(lines))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
