package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Measurement;
import java.util.List;

/**
 * What a scenario came to.
 *
 * @param findings held against the targets
 * @param notes what a reader should know beside
 * @param measurements those judged, in their order
 */
public record Findings(List<Finding> findings, List<String> notes, List<Measurement> measurements) {

    public Findings {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    /** Whether nothing that was accepted was lost. */
    public boolean kept() {
        return measurements.stream().allMatch(Measurement::kept);
    }
}
