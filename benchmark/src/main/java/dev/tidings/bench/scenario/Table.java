package dev.tidings.bench.scenario;

import java.util.List;

/** Figures that are neither a target nor a load: rows under a head. */
public record Table(String title, List<String> head, List<List<String>> rows) {

    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
