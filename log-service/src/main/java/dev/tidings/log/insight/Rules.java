package dev.tidings.log.insight;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, in the order in which they are tried. Wrong ones stop the service when it starts. */
@ApplicationScoped
@Startup
class Rules {

    private static final String OURS = "insight-rules.json";

    private final List<Rule> rules;

    Rules(InsightConfig config) {
        this.rules =
                Stream.concat(
                                config.rules().stream().flatMap(file -> read(file).stream()),
                                ours().stream())
                        .toList();
    }

    /** The first rule that applies. */
    Optional<Rule> first(Insight insight) {
        return rules.stream().filter(rule -> rule.appliesTo(insight)).findFirst();
    }

    private static List<Rule> read(Path file) {
        try {
            return RuleFile.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the rules in " + file, unreadable);
        }
    }

    private static List<Rule> ours() {
        try (InputStream stream = Rules.class.getResourceAsStream("/" + OURS)) {
            return RuleFile.parse(OURS, Objects.requireNonNull(stream, OURS).readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
