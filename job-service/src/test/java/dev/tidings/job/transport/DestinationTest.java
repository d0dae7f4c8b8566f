package dev.tidings.job.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.address.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private static final Map<String, Object> QUEUE =
            Map.of(
                    "url", "https://sqs.eu-west-1.amazonaws.com/1/orders.fifo",
                    "aws_access_key_id", "AKIA",
                    "aws_secret_access_key", "s3cret",
                    "region", "eu-west-1");

    @Test
    void readsAWebhook() {
        assertThat(of("webhook", Map.of("url", "https://example.com/a?b=c", "secret_key", "s")))
                .isEqualTo(
                        new Destination.Webhook(
                                "https://example.com/a?b=c",
                                new Address("https", "example.com", -1, "/a?b=c"),
                                "s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a url",
                "http:///nowhere",
                "http://127.1:80/",
                "http://2130706433/"
            })
    void refusesAUrlWithoutAReadableHost(String url) {
        assertThat(of("webhook", Map.of("url", url)))
                .isEqualTo(new Destination.Unreadable("The URL of the integration cannot be read"));
    }

    @ParameterizedTest
    @CsvSource({"resource, RESOURCE", "store, STORE", ", RESOURCE"})
    void readsAQueue(String messageGroup, Destination.GroupBy groupBy) {
        // Given
        Map<String, Object> configuration = new HashMap<>(QUEUE);
        configuration.put("message_group", messageGroup);

        Integration integration = Deliveries.integration("aws_sqs", configuration);

        // When
        Destination queue = Destination.of(integration);

        // Then
        assertThat(queue)
                .isEqualTo(
                        new Destination.AwsSqs(
                                integration.store(),
                                new Address(
                                        "https",
                                        "sqs.eu-west-1.amazonaws.com",
                                        -1,
                                        "/1/orders.fifo"),
                                "AKIA",
                                "s3cret",
                                "eu-west-1",
                                groupBy));
    }

    @Test
    void readsABroker() {
        // Given
        Map<String, Object> configuration =
                Map.of(
                        "username", "tidings",
                        "password", "s3cret",
                        "destination", "/queue/orders",
                        "addresses", List.of("stomp+ssl://a.example:61614", "stomp://b.example"));

        // When
        Destination broker = of("stomp", configuration);

        // Then
        assertThat(broker)
                .isEqualTo(
                        new Destination.Stomp(
                                "tidings",
                                "s3cret",
                                "/queue/orders",
                                List.of(
                                        new Address("stomp+ssl", "a.example", 61_614, ""),
                                        new Address("stomp", "b.example", -1, ""))));
    }

    @Test
    void namesATypeThatItDoesNotKnow() {
        assertThat(of("pigeon", Map.of()))
                .isEqualTo(
                        new Destination.Unreadable(
                                "This version of Tidings does not deliver to integrations of type"
                                        + " pigeon"));
    }

    @Test
    void showsNoSecret() {
        assertThat(of("aws_sqs", QUEUE).toString())
                .contains("orders.fifo")
                .doesNotContain("s3cret");
    }

    private static Destination of(String type, Map<String, Object> configuration) {
        return Destination.of(Deliveries.integration(type, configuration));
    }
}
