package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.SeedDocument;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The requests of the original documentation, byte for byte, and the answers printed there. */
@QuarkusTest
@LogServiceTest
class SeedDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SeedDocument listing = SeedDocument.read("001_48c0a3ab543cdcc0.txt");
    private final SeedDocument creation = SeedDocument.read("002_750ef009002bd01a.txt");
    private final ShippingApi api = ShippingApi.ofNewStore();

    @Test
    void answersTheCreationAsPrinted() throws IOException {
        // When
        Response answer = create();

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(withoutIds(data(answer))).isEqualTo(withoutIds(creation.answer().path("data")));
        assertThat(names(data(answer))).isEqualTo(names(creation.answer().path("data")));
    }

    @Test
    void answersTheListingAsPrinted() throws IOException {
        // Given
        create();

        // When
        Response answer = api.list();

        // Then
        JsonNode printed = listing.answer().path("data");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(data(answer)).hasSize(printed.size());
        assertThat(withoutIds(data(answer).get(0))).isEqualTo(withoutIds(printed.get(0)));
    }

    private Response create() {
        return api.request()
                .header("Content-Type", creation.contentType())
                .body(creation.requestBody())
                .post(api.path());
    }

    private static JsonNode data(Response answer) throws IOException {
        return JSON.readTree(answer.asByteArray()).path("data");
    }

    private static JsonNode withoutIds(JsonNode log) {
        return ((ObjectNode) log.deepCopy()).without(List.of("id", "integration_id"));
    }

    private static List<String> names(JsonNode log) {
        return log.properties().stream().map(Map.Entry::getKey).toList();
    }
}
