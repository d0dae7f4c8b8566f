package dev.tidings.log.directory;

import dev.tidings.kit.problem.CommonProblem;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An integration of integration-service, as the /api/v3 dialect names it. */
@Schema(
        type = SchemaType.INTEGER,
        format = "int64",
        minimum = "1",
        description = "The number of an integration.")
public record IntegrationNumber(long value) {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * Reads a path segment.
     *
     * @throws CommonProblem.NotFound when it is no integer from 1 on, as for any unknown id
     */
    public static IntegrationNumber fromString(String segment) {
        if (!DIGITS.matcher(segment).matches()) {
            throw new CommonProblem.NotFound();
        }
        return new IntegrationNumber(Long.parseLong(segment));
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
