package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for metrics that there are, by their very names. */
class MonitoringIT {

    private static final Path MONITORING =
            Path.of(System.getProperty("tidings.root"), "k8s/components/monitoring");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:tidings|channel|jvm|process)_[a-z_]+");

    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: >-\\n +(?<expr>.+)$");

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    @Test
    void everyMetricOfAnAlertAndOfADashboardIsThere() throws IOException {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "order.created");
            client.event("order.created", "{\"data\":{\"type\":\"order\",\"id\":\"m-1\"}}");
            Awaitility.await().until(() -> !client.logs(integration).isEmpty());

            // When
            Set<String> asked = new TreeSet<>();
            Stream.concat(alerts(), dashboards()).forEach(each -> asked.addAll(metrics(each)));

            // Then
            Set<String> there =
                    stack.instances().stream()
                            .flatMap(each -> Scrape.of(stack, each).names().stream())
                            .collect(Collectors.toSet());
            assertThat(asked).hasSizeGreaterThan(15);
            assertThat(there).containsAll(asked);
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    private static Stream<String> alerts() throws IOException {
        String rules = Files.readString(MONITORING.resolve("rules.yaml"));
        List<String> found =
                EXPRESSION.matcher(rules).results().map(match -> match.group(1)).toList();
        assertThat(found).hasSizeGreaterThan(5);
        return found.stream();
    }

    private static Stream<String> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(MONITORING.resolve("dashboards"))) {
            List<JsonNode> boards = files.map(MonitoringIT::read).toList();
            assertThat(boards).hasSize(2);
            return boards.stream()
                    .flatMap(board -> board.findValues("expr").stream())
                    .map(JsonNode::asText);
        }
    }

    private static Set<String> metrics(String expression) {
        Matcher matcher = METRIC.matcher(expression);
        return matcher.results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
