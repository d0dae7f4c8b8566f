package dev.tidings.bench.machine;

import java.util.List;

/**
 * Memory of a process or a group of them.
 *
 * @param rss kilobytes resident; what is shared counts with each process
 * @param pss kilobytes with what is shared divided among those who share it
 */
public record Memory(long rss, long pss) {

    static Memory of(long pid) {
        List<String> rollup = Proc.lines(String.valueOf(pid), "smaps_rollup");
        return new Memory(Proc.number(rollup, "Rss"), Proc.number(rollup, "Pss"));
    }

    Memory plus(Memory other) {
        return new Memory(rss + other.rss, pss + other.pss);
    }
}
