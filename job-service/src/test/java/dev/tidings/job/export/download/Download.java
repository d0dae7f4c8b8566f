package dev.tidings.job.export.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.job.orders.PlayedOrders;
import dev.tidings.kit.testing.TestTokens;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files by their links, without a token, wherever they are kept. */
abstract class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject PlayedOrders orders;

    private final UUID store = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private String job = "";
    private URI href = URI.create("http://localhost");
    private String whole = "";

    @BeforeEach
    void export() throws Exception {
        orders.tell(store, IntStream.range(0, 300).mapToObj(Download::order).toList(), 300);
        job =
                given().auth()
                        .oauth2(TestTokens.full(store))
                        .contentType("application/json")
                        .body("{\"data\":{\"type\":\"job\",\"job_type\":\"order_export\"}}")
                        .post("/v2/jobs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("data.id");
        await().atMost(PATIENCE).until(() -> !link().isEmpty());
        href = URI.create(link());
        whole = text(send("GET"));
    }

    @Test
    void isAFileForSpreadsheets() throws Exception {
        HttpResponse<byte[]> answer = send("GET");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(header(answer, "Content-Disposition"))
                .matches(
                        "attachment; filename=\"order_export-\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{8}\\.csv\"");
        assertThat(header(answer, "Content-Length"))
                .isEqualTo(String.valueOf(answer.body().length));
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.split("\r\n", -1)).hasSize(302);
        assertThat(whole).contains("'=HYPERLINK").contains("漢字");
    }

    @Test
    void isCompressedForThoseWhoTakeIt() throws Exception {
        HttpResponse<byte[]> answer = send("GET", "Accept-Encoding", "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body().length).isLessThan(whole.length() / 3);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
        }
        assertThat(header(answer, "ETag")).isNotEqualTo(header(send("GET"), "ETag"));
    }

    @Test
    void canBeResumed() throws Exception {
        String tag = header(send("GET"), "ETag");
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> rest =
                send("GET", "Range", "bytes=1000-", "If-Range", tag, "Accept-Encoding", "gzip");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(header(rest, "Content-Range"))
                .isEqualTo("bytes 1000-%d/%d".formatted(bytes.length - 1, bytes.length));
        assertThat(new String(bytes, 0, 1_000, StandardCharsets.UTF_8) + text(rest))
                .isEqualTo(whole);
    }

    @Test
    void tellsWhatARangeBeyondTheEndIsOf() throws Exception {
        HttpResponse<byte[]> answer = send("GET", "Range", "bytes=99999999-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range"))
                .isEqualTo("bytes */" + whole.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void saysItsSizeWithoutTheFile() throws Exception {
        HttpResponse<byte[]> head = send("HEAD");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length"))
                .isEqualTo(String.valueOf(whole.getBytes(StandardCharsets.UTF_8).length));
        assertThat(header(head, "ETag")).isEqualTo(header(send("GET"), "ETag"));
    }

    @Test
    void isNotSentAgainToThoseWhoHaveIt() throws Exception {
        HttpResponse<byte[]> answer = send("GET", "If-None-Match", header(send("GET"), "ETag"));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aLinkThatIsNotOursLeadsNowhere() {
        String altered = href.toString().replaceFirst("/exports/..", "/exports/AB");

        given().get(altered)
                .then()
                .statusCode(404)
                .body("errors[0].status", equalTo(404))
                .body("errors[0].title", equalTo("Not Found"))
                .body("errors[0].request_id", matchesPattern("[0-9a-f-]{36}"))
                .body("errors[0].detail", notNullValue());
    }

    @Test
    void theLinkOfACancelledJobLeadsNowhere() throws Exception {
        given().auth()
                .oauth2(TestTokens.full(store))
                .delete("/v2/jobs/{id}", job)
                .then()
                .statusCode(200);

        assertThat(send("GET").statusCode()).isEqualTo(404);
        assertThat(send("HEAD").statusCode()).isEqualTo(404);
    }

    private String link() {
        return given().auth()
                .oauth2(TestTokens.full(store))
                .get("/v2/jobs/{id}", job)
                .then()
                .extract()
                .path("data.link.href");
    }

    /** RestAssured unpacks what it gets, so the bytes are looked at without it. */
    private HttpResponse<byte[]> send(String method, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(href).method(method, BodyPublishers.noBody());
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return List.copyOf(answer.headers().allValues(name)).getFirst();
    }

    private static String order(int number) {
        return """
        {"data": {"type": "order", "id": "order-%d", "status": "complete",
          "shipping_address": {"instructions": "=HYPERLINK(\\"x\\")", "city": "漢字"}}}
        """
                .formatted(number);
    }
}
