package dev.tidings.log.exception;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Exception logs on the wire: what the server says of a log around the document that is stored,
 * which is written as it is.
 */
final class ExceptionLogResponse {

    /** {@code {"data": …}} of one log. */
    @RegisterForReflection
    record One(RawValue data) {}

    /** {@code {"data": […]}} of a page. */
    @RegisterForReflection
    record Many(List<RawValue> data) {}

    private ExceptionLogResponse() {}

    static One of(ExceptionLog log) {
        return new One(json(log));
    }

    static Many of(List<ExceptionLog> logs) {
        return new Many(logs.stream().map(ExceptionLogResponse::json).toList());
    }

    private static RawValue json(ExceptionLog log) {
        String members = log.document().substring(1, log.document().length() - 1);
        return new RawValue(
                """
                {"id":%d,"integration_id":%d,%s,"protected":%b,"additional_data":""}\
                """
                        .formatted(
                                log.id(), log.integration().value(), members, log.isProtected()));
    }
}
