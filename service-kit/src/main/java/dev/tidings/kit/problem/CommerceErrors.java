package dev.tidings.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The error body of the /v2 dialect: {@code {"errors":[{"status":422,"title":…}]}}, one entry per
 * fault, {@code status} an integer.
 */
@RegisterForReflection
@Schema(name = "Errors")
public record CommerceErrors(List<Entry> errors) {

    @RegisterForReflection
    @Schema(name = "Error")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            int status,
            String title,
            String detail,
            @Nullable String source,
            @JsonProperty("request_id") String requestId,
            Map<String, Object> meta) {}

    static CommerceErrors from(Problem problem, String requestId) {
        return new CommerceErrors(
                problem.faults().stream().map(fault -> entry(problem, fault, requestId)).toList());
    }

    private static Entry entry(Problem problem, Fault fault, String requestId) {
        return new Entry(
                problem.status(),
                problem.title(),
                fault.detail(),
                fault.source(),
                requestId,
                Map.of());
    }
}
