package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import dev.tidings.local.stack.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README's tour as they are printed there. */
class ReadmeTourIT {

    private static final Pattern STEP = Pattern.compile("```bash tour\n(.*?)```", Pattern.DOTALL);
    private static final String RECEIVER_OF_THE_README = "http://localhost:9000/";
    private static final String EVENT_OF_THE_README = "order-1001-created";

    /** A stack that has run before knows the README's event, and delivers none twice. */
    private final String event = EVENT_OF_THE_README + "-" + UUID.randomUUID();

    @TempDir Path directory;

    @Test
    void theTourWorksAsPrinted() throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answeringInTurn(500, 200))) {
            // Given
            writeLocalJson(RunningStack.get());
            List<String> steps = steps(inbox);
            assertThat(steps).hasSizeGreaterThanOrEqualTo(6);

            // When
            String output = run(String.join("\n", steps));

            // Then
            Delivery delivery =
                    await().atMost(Duration.ofSeconds(20))
                            .until(inbox::deliveries, deliveries -> !deliveries.isEmpty())
                            .getFirst();
            assertThat(delivery.event()).isEqualTo("order.created");
            assertThat(output)
                    .contains("\"id\":\"" + event + "\"")
                    .contains("\"type\":\"integration-log\"")
                    .contains("\"type\":\"integration-job\"")
                    .contains("\"shop_name\":\"Warehouse\"")
                    .contains("/orders/1001?api_key=********")
                    .contains("\"protected\":true")
                    .contains("\"rule\":\"credentials\"")
                    .contains("order_id,order_number,external_ref,status")
                    .contains("1001,,,complete")
                    .contains("12990,129.90")
                    .doesNotContain("\"errors\"");
            assertThat(output.lines().filter(line -> line.startsWith("{"))).hasSize(6);
        }
    }

    private List<String> steps(Inbox inbox) throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("tidings.root"), "README.md"));
        assertThat(readme).contains(RECEIVER_OF_THE_README, EVENT_OF_THE_README);
        return STEP.matcher(readme)
                .results()
                .map(step -> step.group(1))
                .map(step -> step.replace(RECEIVER_OF_THE_README, inbox.url().toString()))
                .map(step -> step.replace(EVENT_OF_THE_README, event))
                .collect(Collectors.toList());
    }

    private void writeLocalJson(LocalStack stack) throws IOException {
        Path data = Files.createDirectory(directory.resolve(".tidings"));
        Files.writeString(
                data.resolve("local.json"),
                """
                {
                  "url" : "%s",
                  "client_id" : "%s",
                  "client_secret" : "%s"
                }
                """
                        .formatted(
                                stack.url(), stack.key().clientId(), stack.key().clientSecret()));
    }

    /** Each answer ends without a line break, so one is added after every curl. */
    private String run(String script) throws IOException, InterruptedException {
        String withLines = "curl() { command curl \"$@\" && echo; }\nset -eu\n" + script;
        Process bash =
                new ProcessBuilder("bash", "-c", withLines)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }
}
