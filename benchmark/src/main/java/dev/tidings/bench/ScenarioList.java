package dev.tidings.bench;

import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Scenarios;
import java.util.stream.Collectors;

/** What a person reads who does not know the scenarios yet. */
final class ScenarioList {

    private ScenarioList() {}

    static String text() {
        return Scenarios.all().stream()
                .map(ScenarioList::line)
                .collect(
                        Collectors.joining(
                                "",
                                "./tidings bench SCENARIO …, or all of them: ./tidings bench all\n\n",
                                "\n./tidings bench --help tells the options.\n"));
    }

    private static String line(Scenario scenario) {
        return "  %-12s%s%n  %-12starget: %s%n"
                .formatted(scenario.name(), scenario.purpose(), "", scenario.target());
    }
}
