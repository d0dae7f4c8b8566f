package dev.tidings.bench.database;

import java.sql.SQLException;

/** PostgreSQL did not answer, or not as it should; there is nothing to measure then. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFault(SQLException cause) {
        super(cause);
    }
}
