package dev.tidings.integration.shipping;

import dev.tidings.kit.id.Numbers;
import dev.tidings.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of an integration, as the /api/v3 dialect names it. */
@Schema(
        type = SchemaType.INTEGER,
        format = "int64",
        minimum = "1",
        description = "The number of an integration.")
record ShopIntegrationId(long number) {

    /**
     * Reads a path segment.
     *
     * @throws CommonProblem.NotFound when it is no integer from 1 on, as for any unknown id
     */
    public static ShopIntegrationId fromString(String segment) {
        return new ShopIntegrationId(
                Numbers.parse(segment).orElseThrow(CommonProblem.NotFound::new));
    }
}
