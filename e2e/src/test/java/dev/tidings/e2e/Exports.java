package dev.tidings.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The export jobs of a client, and their files. */
final class Exports {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Client client;

    Exports(Client client) {
        this.client = client;
    }

    /** Creates a job and tells its id. */
    String create(String jobType, String filter) {
        return client.post(
                        "/v2/jobs",
                        "{\"data\": {\"type\": \"job\", \"job_type\": \"%s\", \"filter\": \"%s\"}}"
                                .formatted(jobType, filter.replace("\"", "\\\"")))
                .expect(201)
                .data()
                .path("id")
                .asText();
    }

    JsonNode get(String id) {
        return client.get("/v2/jobs/" + id).expect(200).data();
    }

    String status(String id) {
        return get(id).path("status").asText();
    }

    /** The job, once it is over. */
    JsonNode awaitEnd(String id) {
        await().atMost(PATIENCE).until(() -> List.of("complete", "failed").contains(status(id)));
        return get(id);
    }

    /** The file of a job that must come to one, got by its link without a token. */
    byte[] awaitFile(String id) {
        JsonNode job = awaitEnd(id);
        HttpResponse<byte[]> file = download(job.at("/link/href").asText());
        if (file.statusCode() != 200) {
            throw new AssertionError("no file of " + job + ": " + file.statusCode());
        }
        return file.body();
    }

    /** What is made of each record of a job's file; a file may be larger than the memory here. */
    <T> List<T> awaitRecords(String id, Function<NamedCsvRecord, T> each) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .ofNamedCsvRecord(new ByteArrayInputStream(awaitFile(id)), UTF_8)) {
            return reader.stream().map(each).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static HttpResponse<byte[]> download(String href, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(href)).timeout(PATIENCE);
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
