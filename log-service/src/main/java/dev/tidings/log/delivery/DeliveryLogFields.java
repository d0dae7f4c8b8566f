package dev.tidings.log.delivery;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;

import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.FilterFields;
import dev.tidings.log.scan.ScanFields;

/**
 * The fields of delivery logs that a filter may name; the log export of job-service has them too.
 */
final class DeliveryLogFields {

    static final ScanFields ALL =
            new ScanFields(
                    FilterFields.of(
                            FilterField.of("integration_id", Type.UUID, EQ, IN),
                            FilterField.of("job_id", Type.UUID, EQ, IN),
                            FilterField.of("event", Type.TEXT, EQ, LIKE, IN),
                            FilterField.of("succeeded", Type.FLAG, EQ),
                            FilterField.of("status_code", Type.NUMBER, EQ, IN, GT, GE, LT, LE),
                            FilterField.of("attempt", Type.NUMBER, EQ, IN, GT, GE, LT, LE),
                            FilterField.of("created_at", Type.TIME, EQ, GT, GE, LT, LE)),
                    DeliveryLogFields::column);

    private DeliveryLogFields() {}

    /** Numbers of a filter may be larger than the columns can hold. */
    private static String column(FilterField field) {
        return switch (field.name()) {
            case "event" -> "event_type";
            case "status_code", "attempt" -> field.name() + "::bigint";
            default -> field.name();
        };
    }
}
