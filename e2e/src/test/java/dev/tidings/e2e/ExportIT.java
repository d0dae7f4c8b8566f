package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand orders, exported by a service that has 256 MB: it ends with the first export
 * that holds on to what it has read, 200 MB of JSON that take several times as much when parsed.
 */
class ExportIT {

    private static final int ORDERS = 100_000;
    private static final int TEN_THOUSAND = 10_000;
    private static final int SEED = 7;

    private static SampleData data;

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();
    private final Exports exports = new Exports(client);

    @BeforeAll
    static void send() throws InterruptedException {
        data = SampleData.send(RunningStack.get(), SEED, ORDERS);
    }

    /** What is compared of a row, whichever the layout. */
    private record Row(String id, long withTax) {
        static Row of(NamedCsvRecord row) {
            return new Row(row.getField("order_id"), Long.parseLong(row.getField("with_tax")));
        }
    }

    @Test
    void everyOrderIsInTheFile() throws Exception {
        // When
        List<Row> rows =
                exports.awaitRecords(exports.create("order_export", data.filter()), Row::of);

        // Then
        assertThat(rows).hasSize(ORDERS);
        assertThat(checksum(rows.stream().map(Row::id)))
                .isEqualTo(data.sql("md5(string_agg(id, ',' order by id collate \"C\"))"));
        assertThat(withTax(rows)).isEqualTo(data.sql("sum(with_tax)"));
    }

    @Test
    void everyItemIsInTheOtherLayout() {
        // When
        List<Row> rows =
                exports.awaitRecords(exports.create("order_item_export", data.filter()), Row::of);

        // Then
        assertThat(String.valueOf(rows.size())).isEqualTo(data.sql("sum(items)"));
        assertThat(withTax(rows)).isEqualTo(data.sql("sum(with_tax)"));
    }

    @Test
    void textsArriveAsTheyWereSentButForTheDefusedOnes() throws Exception {
        // When
        List<String> texts =
                exports.awaitRecords(
                        exports.create("order_export", data.filter()),
                        order -> order.getField("shipping_instructions"));

        // Then
        assertThat(texts).noneMatch(text -> text.matches("(?s)[=+@\t\r-].*"));
        assertThat(checksum(texts.stream().map(text -> text.replaceFirst("^'", ""))))
                .isEqualTo(checksum(data.payloads().map(ExportIT::instructions)));
    }

    @Test
    void everyFieldOfTheFilterSelectsItsOrders() {
        // Given
        Map<String, Predicate<JsonNode>> filters = ExportFilters.ofEveryField();
        Map<String, Long> expected = new HashMap<>();
        data.payloads()
                .limit(TEN_THOUSAND)
                .forEach(payload ->
                        filters.forEach((filter, matches) -> {
                            if (matches.test(payload)) {
                                expected.merge(filter, 1L, Long::sum);
                            }
                        }));

        // When
        Map<String, String> jobs = new LinkedHashMap<>();
        filters.keySet()
                .forEach(filter ->
                        jobs.put(
                                filter,
                                exports.create(
                                        "order_export",
                                        data.filterOfTheFirstTenThousand() + ":(" + filter + ")")));

        // Then
        Map<String, Long> found = new HashMap<>();
        jobs.forEach((filter, job) ->
                found.put(
                        filter, exports.awaitEnd(job).at("/meta/progress/rows_written").asLong()));
        assertThat(found).isEqualTo(expected).hasSameSizeAs(filters);
    }

    @Test
    void aKilledWorkersJobEndsInOneCompleteFile() throws IOException {
        // Given
        String job = exports.create("order_export", data.filter());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> exports.status(job).equals("processing"));

        // When
        stack.kill(Service.JOB);
        stack.awaitReady(Service.JOB);

        // Then
        assertThat(exports.awaitRecords(job, order -> order.getField("order_id")))
                .hasSize(ORDERS)
                .doesNotHaveDuplicates();
        assertThat(files(job)).hasSize(2).allMatch(file -> file.matches(".*\\.csv(\\.gz)?"));
    }

    @Test
    void theLinkNeedsNoTokenAndTakesRanges() {
        // Given
        String job = exports.create("order_export", "eq(order_number,S%d-0000001)".formatted(SEED));
        String whole = new String(exports.awaitFile(job), StandardCharsets.UTF_8);
        String href =
                client.get("/v2/jobs/%s/file".formatted(job))
                        .expect(200)
                        .data()
                        .path("href")
                        .asText();

        // When
        HttpResponse<byte[]> part = Exports.download(href, "Range", "bytes=10-19");
        HttpResponse<byte[]> packed = Exports.download(href, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> foreign =
                Exports.download(href.replaceFirst("exports/..", "exports/AB"));

        // Then
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.UTF_8))
                .isEqualTo(whole.substring(10, 20));
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(foreign.statusCode()).isEqualTo(404);
        client.delete("/v2/jobs/" + job).expect(200);
        assertThat(Exports.download(href).statusCode()).isEqualTo(404);
    }

    private static String instructions(JsonNode payload) {
        return payload.at("/data/shipping_address/instructions").asText();
    }

    private static String withTax(List<Row> rows) {
        return String.valueOf(rows.stream().mapToLong(Row::withTax).sum());
    }

    /** The MD5 of all texts, sorted, with commas between them. */
    private static String checksum(Stream<String> texts) throws NoSuchAlgorithmException {
        String all = texts.sorted().collect(Collectors.joining(","));
        byte[] digest =
                MessageDigest.getInstance("MD5").digest(all.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private List<String> files(String job) throws IOException {
        Path folder =
                RunningStack.data()
                        .resolve("exports")
                        .resolve(stack.key().store().toString())
                        .resolve(job);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
