package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario came to.
 *
 * @param findings held against the targets
 * @param notes what a reader should know beside
 * @param measurements those judged, in their order
 */
public record Findings(
        List<Finding> findings,
        List<String> notes,
        List<Table> tables,
        List<Measurement> measurements) {

    public Findings {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        measurements = List.copyOf(measurements);
    }

    static Findings of(List<Finding> findings, Measurement... measurements) {
        return new Findings(findings, List.of(), List.of(), List.of(measurements));
    }

    Findings withNote(String note) {
        List<String> extended = new ArrayList<>(notes);
        extended.add(note);
        return new Findings(findings, extended, tables, measurements);
    }

    public Findings with(Table table) {
        List<Table> extended = new ArrayList<>(tables);
        extended.add(table);
        return new Findings(findings, notes, extended, measurements);
    }
}
