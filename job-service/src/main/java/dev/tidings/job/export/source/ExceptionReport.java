package dev.tidings.job.export.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.job.export.source.LogServiceClient.ExceptionLog;
import dev.tidings.kit.json.VerbatimJson;

/** An exception log, its document read: numbers and members as the integration sent them. */
record ExceptionReport(ExceptionLog log, JsonNode members) {

    static ExceptionReport read(ExceptionLog log) {
        try {
            return new ExceptionReport(log, VerbatimJson.read(log.document()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report was kept that is not JSON", impossible);
        }
    }

    /** A member as a cell has it: texts as they are, {@code ""} for none, all else as JSON. */
    String text(String member) {
        JsonNode value = members.path(member);
        return value.isTextual() || value.isNull() || value.isMissingNode()
                ? value.asText("")
                : VerbatimJson.write(value);
    }
}
