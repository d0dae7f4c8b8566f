package dev.tidings.kit.filter;

import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.time.SentTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a value as its field's type wants it. */
final class OperandReader {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,14}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final List<String> TIMES =
            List.of("YYYY-MM-DD", "milliseconds since 1970", "an RFC 3339 time");

    private OperandReader() {}

    static Operand read(FilterField field, FilterText.Value value) {
        return switch (field.type()) {
            case TEXT, TEXTS -> new Operand.Text(value.text());
            case NUMBER -> number(field, value);
            case TIME -> time(field, value);
            case UUID -> id(field, value);
            case FLAG -> flag(field, value);
        };
    }

    private static Operand number(FilterField field, FilterText.Value value) {
        if (!NUMBER.matcher(value.text()).matches()) {
            throw refused(field, value, List.of("a whole number"));
        }
        return new Operand.Number(Long.parseLong(value.text()));
    }

    private static Operand id(FilterField field, FilterText.Value value) {
        return new Operand.Id(
                Uuids.parse(value.text())
                        .orElseThrow(() -> refused(field, value, List.of("a UUID"))));
    }

    private static Operand flag(FilterField field, FilterText.Value value) {
        return switch (value.text()) {
            case "true" -> new Operand.Flag(true);
            case "false" -> new Operand.Flag(false);
            default -> throw refused(field, value, List.of("true", "false"));
        };
    }

    private static Operand time(FilterField field, FilterText.Value value) {
        String text = value.text();
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                return new Operand.Time(startOf(day), startOf(day.plusDays(1)));
            }
            if (MILLISECONDS.matcher(text).matches()) {
                return spanning(Instant.ofEpochMilli(Long.parseLong(text)), ChronoUnit.MILLIS);
            }
        } catch (DateTimeException noSuchDay) {
            throw refused(field, value, TIMES);
        }
        Instant instant =
                SentTime.read(text)
                        .map(SentTime::instant)
                        .orElseThrow(() -> refused(field, value, TIMES));
        return spanning(instant.truncatedTo(ChronoUnit.MICROS), ChronoUnit.MICROS);
    }

    private static Operand spanning(Instant from, ChronoUnit grain) {
        return new Operand.Time(from, from.plus(1, grain));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static FilterRefusal refused(
            FilterField field, FilterText.Value value, List<String> allowed) {
        return new FilterRefusal(
                new FilterFault(
                        value.position(),
                        "'%s' is no value of %s".formatted(value.text(), field.name()),
                        allowed));
    }
}
