package dev.tidings.log.directory;

import dev.tidings.kit.id.Numbers;
import dev.tidings.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An integration of integration-service, as the /api/v3 dialect names it. */
@Schema(
        type = SchemaType.INTEGER,
        format = "int64",
        minimum = "1",
        description = "The number of an integration.")
public record IntegrationNumber(long value) {

    /**
     * Reads a path segment.
     *
     * @throws CommonProblem.NotFound when it is no integer from 1 on, as for any unknown id
     */
    public static IntegrationNumber fromString(String segment) {
        return new IntegrationNumber(
                Numbers.parse(segment).orElseThrow(CommonProblem.NotFound::new));
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
