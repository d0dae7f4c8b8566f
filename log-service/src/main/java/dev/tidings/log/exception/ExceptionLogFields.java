package dev.tidings.log.exception;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.IS_NULL;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;

import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.FilterFields;
import dev.tidings.log.scan.ScanFields;

/**
 * The fields of exception logs that a filter may name; the log export of job-service has them too.
 */
final class ExceptionLogFields {

    static final ScanFields ALL =
            new ScanFields(
                    FilterFields.of(
                            FilterField.of("integration_id", Type.NUMBER, EQ, IN),
                            FilterField.of("exception_type", Type.TEXT, EQ, LIKE, IN, IS_NULL),
                            FilterField.of("exception", Type.TEXT, EQ, LIKE, IN, IS_NULL),
                            FilterField.of("method", Type.TEXT, EQ, IN, IS_NULL),
                            FilterField.of("path", Type.TEXT, EQ, LIKE, IN),
                            FilterField.of(
                                    "response_code", Type.NUMBER, EQ, IN, GT, GE, LT, LE, IS_NULL),
                            FilterField.of("protected", Type.FLAG, EQ),
                            FilterField.of("created_at", Type.TIME, EQ, GT, GE, LT, LE),
                            FilterField.of("received_at", Type.TIME, EQ, GT, GE, LT, LE)),
                    ExceptionLogFields::column);

    private ExceptionLogFields() {}

    /** A text that the sender left out is stored as an empty one. */
    private static String column(FilterField field) {
        return switch (field.name()) {
            case "integration_id" -> "place.integration_number";
            case "received_at" -> "place.received_at";
            case "created_at" -> "to_timestamp(place.position / 1000 / 1e6)";
            case "exception_type", "exception", "method" ->
                    "nullif(log.%s, '')".formatted(field.name());
            default -> "log." + field.name();
        };
    }
}
