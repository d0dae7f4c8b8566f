package dev.tidings.bench.wire;

import java.util.List;

/**
 * The trials that matter from now on; an agent forgets all others, and goes on with those it knows.
 */
public record Trials(List<Integer> numbers) {

    public Trials {
        numbers = List.copyOf(numbers);
    }
}
