package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an integration is reached; fixed once it exists. */
@RegisterForReflection
@Schema(
        description = "How events are delivered; fixed once the integration exists.",
        enumeration = {"webhook", "aws_sqs", "stomp", "kafka"})
public enum IntegrationType {
    WEBHOOK("webhook", Webhook.class),
    AWS_SQS("aws_sqs", AwsSqs.class),
    STOMP("stomp", Stomp.class),
    KAFKA("kafka", Kafka.class);

    private final String wireName;
    private final Class<? extends Configuration> configuration;

    IntegrationType(String wireName, Class<? extends Configuration> configuration) {
        this.wireName = wireName;
        this.configuration = configuration;
    }

    public static Optional<IntegrationType> ofWireName(String name) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
    }

    /** The names a client may choose from, for a sentence. */
    public static String choices() {
        return Arrays.stream(values())
                .map(IntegrationType::wireName)
                .collect(Collectors.joining(", "));
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    Class<? extends Configuration> configuration() {
        return configuration;
    }
}
