package dev.tidings.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.PidFile;
import dev.tidings.local.process.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir Path directory;

    private PostgresPlace place;
    private PostgresServer server;

    @BeforeEach
    void start() {
        PostgresBinaries binaries = PostgresBinaries.unpack(Path.of("target"));
        place =
                new PostgresPlace(
                        binaries,
                        directory.resolve("postgres"),
                        new Ports().next(),
                        List.of("shared_preload_libraries=pg_stat_statements"),
                        new LogFile(directory.resolve("postgres.log")),
                        new PidFile(directory.resolve("postgres.pid")));
        server = new PostgresServer(place, "secret", line -> {});
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void comesBackWithItsDataAfterAStop() throws SQLException {
        // Given
        execute("create table kept as select 42 as answer");
        int port = server.port();

        // When
        server.stop();
        assertThat(Ports.isFree(port)).isTrue();
        server.start();

        // Then
        assertThat(server.port()).isEqualTo(port);
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void recoversByItselfAfterItWasKilled() throws SQLException {
        // Given
        execute("create table kept as select 42 as answer");
        ProcessHandle first = server.running().orElseThrow();

        // When
        server.kill();
        await().until(() -> !first.isAlive());
        server.awaitReady();

        // Then
        assertThat(query("select answer from kept")).isEqualTo("42");
        assertThat(server.running()).get().isNotEqualTo(first);
    }

    @Test
    void isSetUpAsTheChannelsAskForIt() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show autovacuum_naptime")).isEqualTo("2s");
        assertThat(query("show max_connections")).isEqualTo("200");
        assertThat(query("show shared_buffers")).isEqualTo("128MB");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void takesFurtherSettings() throws SQLException {
        // When
        execute("create extension pg_stat_statements");

        // Then
        assertThat(query("select count(*) > 0 from pg_stat_statements")).isEqualTo("t");
    }

    @Test
    void givesItsRoleItsDatabasesAndANewPassword() throws SQLException {
        // Given
        Databases.ensure(server, "owner", "old", List.of("first"));

        // When
        Databases.ensure(server, "owner", "it's new", List.of("first", "second"));

        // Then
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/second";
        try (Connection connection = DriverManager.getConnection(url, "owner", "it's new");
                Statement statement = connection.createStatement()) {
            statement.execute("create table owned (id int)");
        }
    }

    @Test
    void refusesOtherSecretsThanThoseItWasMadeWith() {
        // Given
        server.stop();

        // When
        try (PostgresServer other = new PostgresServer(place, "guessed", line -> {})) {

            // Then
            assertThatThrownBy(other::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageEndingWith("was made with other secrets than those at hand");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
