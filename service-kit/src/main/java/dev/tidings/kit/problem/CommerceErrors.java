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
@Schema(name = "Errors", description = "What is wrong, of /v2.")
public record CommerceErrors(@Schema(description = "One entry a fault.") List<Entry> errors) {

    @RegisterForReflection
    @Schema(name = "ApiError", description = "One fault.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Schema(description = "The HTTP status.", examples = "422") int status,
            @Schema(description = "The kind of fault.", examples = "Validation Error") String title,
            @Schema(description = "What is wrong.", examples = "name is required") String detail,
            @Schema(description = "The member or parameter it is about.", examples = "data.name")
                    @Nullable String source,
            @Schema(
                            description = "The id of the request, as in `X-Request-Id`.",
                            format = "uuid",
                            examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f11")
                    @JsonProperty("request_id")
                    String requestId,
            @Schema(description = "Empty.") Map<String, Object> meta) {}

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
