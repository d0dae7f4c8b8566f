package dev.tidings.log.insight;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Window and size, to be used as a {@code @BeanParam}. */
final class InsightParameters {

    @Parameter(
            description = "The first moment of the window; seven days before its end unless given.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            format = "date-time",
                            examples = "2026-11-19T10:15:30Z"))
    @QueryParam(InsightQuery.FROM)
    @Nullable String from;

    @Parameter(
            description = "The end of the window, exclusive; now unless given.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            format = "date-time",
                            examples = "2026-11-26T10:15:30Z"))
    @QueryParam(InsightQuery.TO)
    @Nullable String to;

    @Parameter(
            description = "How many insights at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "25"))
    @QueryParam(InsightQuery.PAGE_SIZE)
    @Nullable String pageSize;

    /** The insights asked for; see {@link InsightQuery#of} for what is refused. */
    InsightQuery query(Instant now) {
        return InsightQuery.of(from, to, pageSize, now);
    }
}
