package dev.tidings.gateway.token;

import dev.tidings.kit.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The error body of the token endpoint: as that of /v2, but with the status as a string. */
@RegisterForReflection
record TokenErrors(List<Entry> errors) {

    @RegisterForReflection
    record Entry(String title, String status, String detail) {}

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
