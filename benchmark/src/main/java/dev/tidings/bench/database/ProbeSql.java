package dev.tidings.bench.database;

/** The statements of {@link DatabaseProbe}. */
final class ProbeSql {

    static final String PREPARE = "create extension if not exists pg_stat_statements";

    static final String DURABILITY =
            """
            select current_setting('server_version') as version, current_setting('fsync') as fsync,
                current_setting('synchronous_commit') as synchronous_commit,
                current_setting('full_page_writes') as full_page_writes,
                current_setting('wal_sync_method') as wal_sync_method,
                current_setting('shared_buffers') as shared_buffers, current_setting('max_wal_size') as max_wal_size
            """;

    /** Of all databases but the probe's own; without texts, for this is asked time and again. */
    static final String COUNTERS =
            """
            select (select coalesce(sum(calls), 0) from pg_stat_statements(false) where dbid <> own.oid)::bigint as statements,
                d.commits, d.inserted, d.updated, d.deleted, d.read,
                (pg_current_wal_insert_lsn() - '0/0')::bigint as wal_bytes,
                (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal')::bigint as wal_syncs
            from (select oid from pg_database where datname = current_database()) own,
                lateral (select sum(xact_commit)::bigint as commits, sum(tup_inserted)::bigint as inserted,
                    sum(tup_updated)::bigint as updated, sum(tup_deleted)::bigint as deleted,
                    sum(tup_fetched)::bigint as read
                    from pg_stat_database where datid <> 0 and datid <> own.oid) d
            """;

    static final String STATEMENTS =
            """
            select d.datname as database, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 160) as text,
                s.calls, s.rows, s.total_exec_time as millis, s.wal_bytes::bigint as wal_bytes
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname <> current_database()
            order by s.calls desc limit 40
            """;

    static final String FORGET_STATEMENTS = "select pg_stat_statements_reset()";

    private ProbeSql() {}
}
