package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryLogResponseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ID = UUID.fromString("0198a8a8-0000-7000-8000-000000000001");
    private static final UUID STORE = UUID.fromString("0198a8a8-0000-7000-8000-000000000002");
    private static final UUID INTEGRATION = UUID.fromString("0198a8a8-0000-7000-8000-000000000003");
    private static final UUID JOB = UUID.fromString("0198a8a8-0000-7000-8000-000000000004");

    @Test
    void isTheBodyOfTheContract() throws JsonProcessingException {
        // Given
        AttemptRecorded attempt =
                Attempt.of(STORE, INTEGRATION)
                        .id(ID)
                        .job(JOB)
                        .took(252_900_000)
                        .refused(404, "Not found", "Received a status code outside of 2xx range")
                        .at(Instant.parse("2017-10-30T18:15:40.087650Z"))
                        .recorded();

        // When
        JsonNode body = json(attempt);

        // Then
        assertThat(body)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"id":"0198a8a8-0000-7000-8000-000000000001","type":"integration-log",
                                 "succeeded":false,"attempt":1,"processing_time":0.2529,"body":"Not found",
                                 "status_code":404,"error_detail":"Received a status code outside of 2xx range",
                                 "event":"order.created",
                                 "relationships":{
                                   "integration":{"data":{"type":"integration","id":"0198a8a8-0000-7000-8000-000000000003"}},
                                   "job":{"data":{"type":"integration-job","id":"0198a8a8-0000-7000-8000-000000000004"}}},
                                 "meta":{"timestamps":{"created_at":"2017-10-30T18:15:40.087650000Z"}}}
                                """));
    }

    @Test
    void writesWholeSecondsAndMidnightInFull() throws JsonProcessingException {
        // Given
        AttemptRecorded attempt =
                Attempt.of(STORE, INTEGRATION)
                        .took(10_000_000_000L)
                        .at(Instant.parse("2026-01-01T00:00:00Z"))
                        .recorded();

        // When
        JsonNode body = json(attempt);

        // Then
        assertThat(body.get("processing_time").isNumber()).isTrue();
        assertThat(body.get("processing_time").asDouble()).isEqualTo(10.0);
        assertThat(body.at("/meta/timestamps/created_at").asText())
                .isEqualTo("2026-01-01T00:00:00.000000000Z");
    }

    private static JsonNode json(AttemptRecorded attempt) throws JsonProcessingException {
        DeliveryLogResponse response = DeliveryLogResponse.from(DeliveryLog.from(attempt));
        return JSON.readTree(JSON.writeValueAsString(response));
    }
}
