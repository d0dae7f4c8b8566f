package dev.tidings.kit.problem;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a dependency that is away (worth a 503 and another try) from a fault of ours (a 500). */
final class Dependencies {

    /** SQLSTATE classes: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private Dependencies() {}

    static boolean isAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (saysAway(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAway(Throwable cause) {
        return switch (cause) {
            case PgException pg -> isAwayState(pg.getSqlState());
            case ClosedConnectionException closed -> true;
            case ConnectException refused -> true;
            case UnknownHostException unknown -> true;
            case TimeoutException slow -> true;
            // The reactive client's pool reports a connection it could not give in time this way.
            default -> "Timeout".equals(cause.getMessage());
        };
    }

    private static boolean isAwayState(@Nullable String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && AWAY.contains(sqlState.substring(0, 2));
    }
}
