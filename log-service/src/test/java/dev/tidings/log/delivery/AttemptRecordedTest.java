package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptRecordedTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final String MESSAGE =
            """
            {"id":"0198a8a8-0000-7000-8000-000000000001","store":"0198a8a8-0000-7000-8000-000000000002",
             "integration":"0198a8a8-0000-7000-8000-000000000003","job":"0198a8a8-0000-7000-8000-000000000004",
             "eventType":"order.created","attempt":2,"succeeded":false,"statusCode":0,"tookNanos":10000000001,
             "body":"","errorDetail":"timeout","createdAt":"2026-01-01T00:00:00.000001Z"}
            """;

    @Test
    void readsAMessageOfTheChannel() throws JsonProcessingException {
        // When
        AttemptRecorded attempt = JSON.readValue(MESSAGE, AttemptRecorded.class);

        // Then
        assertThat(attempt)
                .isEqualTo(
                        new AttemptRecorded(
                                UUID.fromString("0198a8a8-0000-7000-8000-000000000001"),
                                UUID.fromString("0198a8a8-0000-7000-8000-000000000002"),
                                UUID.fromString("0198a8a8-0000-7000-8000-000000000003"),
                                UUID.fromString("0198a8a8-0000-7000-8000-000000000004"),
                                "order.created",
                                2,
                                false,
                                0,
                                10_000_000_001L,
                                "",
                                "timeout",
                                Instant.parse("2026-01-01T00:00:00.000001Z")));
    }

    @Test
    void refusesAMessageThatLacksAMember() {
        // Given
        String incomplete = MESSAGE.replace("\"body\":\"\",", "");

        // When / Then
        assertThatThrownBy(() -> JSON.readValue(incomplete, AttemptRecorded.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("body");
    }
}
