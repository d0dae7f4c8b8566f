package dev.tidings.bench.machine;

import java.util.List;

/**
 * CPU seconds of a process.
 *
 * @param own user and system time
 * @param ofChildrenGone the same of children that ended and were waited for
 */
record CpuTime(double own, double ofChildrenGone) {

    /** The unit of {@code /proc} on every Linux that Java runs on (USER_HZ). */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static CpuTime of(long pid) {
        return parse(Proc.lines(String.valueOf(pid), "stat"));
    }

    /** The name in parentheses may hold anything, so fields are counted from behind it. */
    static CpuTime parse(List<String> stat) {
        if (stat.isEmpty()) {
            return new CpuTime(0, 0);
        }
        String line = stat.getFirst();
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return new CpuTime(
                seconds(fields[USER], fields[SYSTEM]),
                seconds(fields[CHILDREN_USER], fields[CHILDREN_SYSTEM]));
    }

    private static double seconds(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) / TICKS_A_SECOND;
    }
}
