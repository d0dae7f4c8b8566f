package dev.tidings.job.transport.sqs;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Deliveries to queues, for tests. */
final class QueueDeliveries {

    static final String PAYLOAD = "{\"data\":{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10}}";

    private QueueDeliveries() {}

    static Delivery to(URI queue) {
        return withPayload(queue, PAYLOAD);
    }

    static Delivery withPayload(URI queue, String payload) {
        return Deliveries.of(integration(queue, Map.of()), "order.created", payload);
    }

    static Delivery grouped(URI queue, String messageGroup) {
        return Deliveries.of(
                integration(queue, Map.of("message_group", messageGroup)),
                "order.created",
                PAYLOAD);
    }

    /** So many of one integration, about orders 0, 1 … */
    static List<Delivery> many(URI queue, int count) {
        Integration integration = integration(queue, Map.of());
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Deliveries.of(
                                integration,
                                "order.created",
                                "{\"data\":{\"type\":\"order\",\"id\":\"o-%d\"}}".formatted(i)))
                .toList();
    }

    private static Integration integration(URI queue, Map<String, Object> settings) {
        Map<String, Object> configuration = new HashMap<>(settings);
        configuration.put("url", queue.toString());
        configuration.put("aws_access_key_id", "AKIAIOSFODNN7EXAMPLE");
        configuration.put("aws_secret_access_key", "s3cret");
        configuration.put("region", "eu-west-1");
        return Deliveries.integration("aws_sqs", configuration);
    }
}
