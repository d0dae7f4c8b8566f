package dev.tidings.bench.scenario;

import java.util.Locale;

/**
 * A figure that is held against a target.
 *
 * @param what it is
 * @param measured with its unit
 * @param target with its unit
 */
public record Finding(String what, String measured, String target, boolean met) {

    private static final double TEN = 10;
    private static final double HUNDRED = 100;

    /** A figure that should not be above its target. */
    public static Finding atMost(String what, double measured, double target, String unit) {
        return new Finding(
                what, text(measured, unit), "≤ " + text(target, unit), measured <= target);
    }

    /** A figure that should not be below its target. */
    public static Finding atLeast(String what, double measured, double target, String unit) {
        return new Finding(
                what, text(measured, unit), "≥ " + text(target, unit), measured >= target);
    }

    /** As many decimals as it takes to tell a figure from its target. */
    private static String text(double value, String unit) {
        return String.format(Locale.ROOT, format(value), value, unit);
    }

    private static String format(double value) {
        if (value == Math.rint(value) || value >= HUNDRED) {
            return "%,.0f %s";
        }
        return value < TEN ? "%.2f %s" : "%.1f %s";
    }
}
