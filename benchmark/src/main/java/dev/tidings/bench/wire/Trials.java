package dev.tidings.bench.wire;

import java.util.List;

/** The trials that a receiver is to note from now on; it forgets all others. */
public record Trials(List<Integer> numbers) {

    public Trials {
        numbers = List.copyOf(numbers);
    }
}
