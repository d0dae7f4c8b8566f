package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The requests of the original documentation, byte for byte, and the answers printed there. */
class SeedDocumentsIT {

    private final SeedDocument listing = SeedDocument.read("001_48c0a3ab543cdcc0.txt");
    private final SeedDocument creation = SeedDocument.read("002_750ef009002bd01a.txt");
    private final ShippingClient client = RunningStack.shippingClient();
    private final long integration = newIntegration();

    @Test
    void answersTheCreationAsPrinted() {
        // When
        Answer answer = replay(creation);

        // Then
        JsonNode printed = creation.answer().path("data");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(withoutIds(answer.data())).isEqualTo(withoutIds(printed));
        assertThat(names(answer.data())).isEqualTo(names(printed));
    }

    @Test
    void answersTheListingAsPrinted() {
        // Given
        replay(creation).expect(201);

        // When
        Answer answer = replay(listing);

        // Then
        JsonNode printed = listing.answer().path("data");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data()).hasSameSizeAs(printed);
        assertThat(withoutIds(answer.data().get(0))).isEqualTo(withoutIds(printed.get(0)));
    }

    private Answer replay(SeedDocument document) {
        String path = document.path().replace("{id}", String.valueOf(integration));
        return document.method().equals("GET")
                ? client.get(path)
                : Answer.of(
                        client.send(
                                document.method(),
                                path,
                                BodyPublishers.ofByteArray(document.requestBody())));
    }

    private long newIntegration() {
        UUID id =
                RunningStack.client()
                        .webhook(
                                URI.create("https://example.com/"),
                                "user-authentication-info.created");
        String name = "seed " + id;
        RunningStack.client()
                .put("/v2/integrations/" + id, "{\"data\": {\"name\": \"%s\"}}".formatted(name))
                .expect(200);
        return client.number(name);
    }

    /** All but the ids, of which the printed listing leaves one out. */
    private static JsonNode withoutIds(JsonNode log) {
        return ((ObjectNode) log.deepCopy()).without(List.of("id", "integration_id"));
    }

    private static List<String> names(JsonNode log) {
        return log.properties().stream().map(Map.Entry::getKey).toList();
    }
}
