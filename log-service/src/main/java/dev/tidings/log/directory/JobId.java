package dev.tidings.log.directory;

import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.problem.CommonProblem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An integration job of job-service. */
@Schema(
        type = SchemaType.STRING,
        format = "uuid",
        description = "The id of an integration job: one event for one integration.")
public record JobId(UUID value) {

    /**
     * Reads a path segment.
     *
     * @throws CommonProblem.NotFound when it is no UUID, as for any unknown id
     */
    public static JobId fromString(String segment) {
        return new JobId(Uuids.parse(segment).orElseThrow(CommonProblem.NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
