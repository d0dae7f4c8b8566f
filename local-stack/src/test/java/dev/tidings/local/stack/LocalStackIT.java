package dev.tidings.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @TempDir Path directory;

    private StackOptions options;

    @BeforeEach
    void build() throws IOException {
        options = StackOptions.of(FakeRepository.build().root(), directory.resolve("data"));
    }

    @Test
    void startsEverythingAndLeavesNothingBehind() throws SQLException {
        // When
        LocalStack stack = LocalStack.start(options);
        Map<String, ProcessHandle> processes = stack.processes();

        // Then
        assertThat(processes)
                .containsOnlyKeys(
                        "postgres", "integration-service", "job-service", "log-service", "gateway");
        assertThat(databases(stack)).contains("integration", "job", "log", "gateway", "channels");
        stack.close();
        assertThat(processes.values()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void keepsItsKeyAndItsDataBetweenRuns() throws SQLException {
        // Given
        ApplicationKey key;
        try (LocalStack first = LocalStack.start(options)) {
            key = first.key();
            execute(first, "create table kept (id int)");
        }

        // When
        try (LocalStack second = LocalStack.start(options)) {

            // Then
            assertThat(second.key()).isEqualTo(key);
            execute(second, "insert into kept values (1)");
        }
    }

    @Test
    void bringsBackAServiceHoweverOftenItIsKilled() {
        try (LocalStack stack = LocalStack.start(options)) {
            for (int kills = 0; kills < 4; kills++) {
                // Given
                ProcessHandle running = process(stack, Service.JOB);

                // When
                stack.kill(Service.JOB);
                await().until(() -> !running.isAlive());

                // Then
                stack.awaitReady(Service.JOB);
            }
        }
    }

    @Test
    void leavesACrashedServiceAwayUntilItIsStarted() {
        try (LocalStack stack = LocalStack.start(options)) {
            // When
            stack.crash(Service.LOG);

            // Then
            assertThat(stack.processes()).doesNotContainKey("log-service");
            stack.start(Service.LOG);
            assertThat(stack.processes()).containsKey("log-service");
        }
    }

    @Test
    void showsTheLastWordsOfAServiceThatKeepsDying() {
        // Given
        StackOptions dying = options.with(Service.LOG, "FAKE_LAST_WORD", "no such database");

        // Then
        assertThatThrownBy(() -> LocalStack.start(dying))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("log-service keeps dying")
                .hasMessageContaining("no such database");
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (LocalStack running = LocalStack.start(options)) {
            assertThat(running.processes()).hasSize(5);
            assertThatThrownBy(() -> LocalStack.start(options))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Tidings is running already in ");
        }
    }

    @Test
    void refusesAPortThatIsInUseAndGivesTheDirectoryBack() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackOptions taken = options.withPort(other.getLocalPort());

            // Then
            assertThatThrownBy(() -> Claim.of(taken))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("port " + other.getLocalPort() + " is in use");
        }
        Claim.of(options.withPort(new Ports().next())).close();
    }

    @Test
    void endsWhatAKilledLauncherLeftBehind() throws Exception {
        // Given
        List<String> announced = new ArrayList<>();
        KilledLauncher launcher = KilledLauncher.run(options);
        assertThat(launcher.leftovers()).hasSize(5).allMatch(ProcessHandle::isAlive);

        // When
        try (LocalStack next = LocalStack.start(options.withAnnounce(announced::add))) {

            // Then
            assertThat(next.processes()).hasSize(5);
            assertThat(launcher.leftovers()).noneMatch(ProcessHandle::isAlive);
            assertThat(announced).anyMatch(line -> line.startsWith("Ending postgres (process "));
        }
    }

    private static ProcessHandle process(LocalStack stack, Service service) {
        return Objects.requireNonNull(stack.processes().get(service.module()));
    }

    private static List<String> databases(LocalStack stack) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = stack.postgres().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = stack.postgres().connect("log");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
