package dev.tidings.kit.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.problem.Dialect;
import dev.tidings.kit.problem.ErrorAnswer;
import dev.tidings.kit.problem.Problem;
import dev.tidings.kit.request.RequestId;
import java.nio.charset.StandardCharsets;

/** The answer to a request that never reached the server, as bytes of the wire. */
record Refusal(ObjectMapper mapper) {

    byte[] bytes(Problem problem, Dialect dialect) {
        String requestId = Uuids.v7().toString();
        String body = body(ErrorAnswer.to(problem, dialect, requestId));
        String head =
                """
                HTTP/1.1 %d %s
                Content-Type: application/json
                Content-Length: %d
                Connection: close
                %s: %s

                """
                        .formatted(
                                problem.status(),
                                problem.title(),
                                body.getBytes(StandardCharsets.UTF_8).length,
                                RequestId.HEADER,
                                requestId);
        return (head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.UTF_8);
    }

    private String body(ErrorAnswer answer) {
        try {
            return mapper.writeValueAsString(answer.body());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an error body cannot be written", impossible);
        }
    }
}
