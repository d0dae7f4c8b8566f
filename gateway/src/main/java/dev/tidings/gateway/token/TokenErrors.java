package dev.tidings.gateway.token;

import dev.tidings.kit.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The error body of the token endpoint: as that of /v2, but with the status as a string. */
@RegisterForReflection
@Schema(name = "TokenErrors", description = "Why there is no token.")
record TokenErrors(@Schema(description = "One entry a fault.") List<Entry> errors) {

    @RegisterForReflection
    @Schema(name = "TokenError", description = "One fault.")
    record Entry(
            @Schema(description = "The kind of fault.", examples = "Unauthorized") String title,
            @Schema(description = "The HTTP status.", examples = "401") String status,
            @Schema(
                            description = "What is wrong.",
                            examples = "The client credentials are not valid")
                    String detail) {}

    static TokenErrors from(Problem problem) {
        return new TokenErrors(
                problem.faults().stream()
                        .map(fault ->
                                new Entry(
                                        problem.title(),
                                        String.valueOf(problem.status()),
                                        fault.detail()))
                        .toList());
    }
}
