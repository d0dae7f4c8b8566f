package dev.tidings.bench.machine;

import java.util.Arrays;
import java.util.List;

/**
 * CPU seconds of the whole machine since it was started, whoever used them.
 *
 * @param busy by any process, and by the kernel
 * @param stolen by other guests of the same host
 */
public record MachineCpu(double busy, double stolen) {

    private static final double TICKS_A_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    public static MachineCpu now() {
        return parse(Proc.lines("stat"));
    }

    static MachineCpu parse(List<String> stat) {
        double[] columns =
                Arrays.stream(stat.getFirst().split("\\s+", -1))
                        .skip(1)
                        .limit(STOLEN + 1)
                        .mapToDouble(ticks -> Long.parseLong(ticks) / TICKS_A_SECOND)
                        .toArray();
        double all = Arrays.stream(columns).sum();
        return new MachineCpu(
                all - columns[IDLE] - columns[WAITING] - columns[STOLEN], columns[STOLEN]);
    }
}
