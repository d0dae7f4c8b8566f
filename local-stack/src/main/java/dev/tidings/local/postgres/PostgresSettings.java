package dev.tidings.local.postgres;

import java.util.List;
import java.util.stream.Stream;

/** What the server is told on its command line; all else is PostgreSQL's default. */
final class PostgresSettings {

    /** What was acknowledged must outlive a crash, on a laptop as well. */
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on");

    /** A few services with a few pools each, beside everything else the machine does. */
    private static final List<String> MODEST =
            List.of("max_connections=200", "shared_buffers=128MB", "max_wal_size=1GB");

    /** The tables of the channels live on a vacuum that comes round often. */
    private static final List<String> FOR_CHANNELS = List.of("autovacuum_naptime=2s");

    /** A client that vanished without a word must not hold its rows for hours. */
    private static final List<String> NOTICING_LOST_CLIENTS =
            List.of(
                    "tcp_keepalives_idle=5",
                    "tcp_keepalives_interval=2",
                    "tcp_keepalives_count=3",
                    "client_connection_check_interval=5s");

    private PostgresSettings() {}

    /** Of two settings for one name the server heeds the later, so the further ones come last. */
    static List<String> arguments(int port, List<String> further) {
        return Stream.of(
                        reachableAt(port),
                        DURABLE,
                        MODEST,
                        FOR_CHANNELS,
                        NOTICING_LOST_CLIENTS,
                        further)
                .flatMap(List::stream)
                .flatMap(setting -> Stream.of("-c", setting))
                .toList();
    }

    /** Loopback only, and no socket file in a directory shared with others. */
    private static List<String> reachableAt(int port) {
        return List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=");
    }
}
