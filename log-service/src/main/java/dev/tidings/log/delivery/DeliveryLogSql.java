package dev.tidings.log.delivery;

/** The statements of {@link DeliveryLogRepository}. */
final class DeliveryLogSql {

    /**
     * $1 to $12 the columns. What is new is counted with it, so a redelivered batch changes
     * nothing. Both inserts go in the order of their keys, logs before counters, so that batches
     * that share rows wait for each other and never in a circle.
     */
    static final String APPEND =
            """
            with appended as (
                insert into integration_log (store_id, created_at, id, integration_id, job_id, event_type,
                    attempt, succeeded, status_code, took_nanos, body, error_detail)
                select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[],
                    $7::integer[], $8::boolean[], $9::integer[], $10::bigint[], $11::text[], $12::text[])
                    as l(store_id, created_at, id)
                order by l.store_id, l.created_at, l.id
                on conflict do nothing
                returning store_id, integration_id, (created_at at time zone 'UTC')::date as day
            ), counted as (
                insert into integration_log_count as c (store_id, integration_id, day, logs)
                select store_id, integration_id, day, count(*) from appended group by 1, 2, 3 order by 1, 2, 3
                on conflict (store_id, integration_id, day) do update set logs = c.logs + excluded.logs
            )
            select count(*) from appended
            """;

    /** By name: a prepared {@code select *} fails for good when a later version adds a column. */
    private static final String COLUMNS =
            """
            id, store_id, integration_id, job_id, event_type, attempt, succeeded, status_code, took_nanos,
            body, error_detail, created_at
            """;

    private static final String LOGS = "select " + COLUMNS + " from integration_log ";

    /** $1 store, $2 oldest time kept, $3 limit, $4 offset. */
    static final String LIST_OF_STORE =
            LOGS
                    + """
                    where store_id = $1 and created_at >= $2
                    order by created_at desc, id desc limit $3 offset $4
                    """;

    /** As of the store, $5 integration. */
    static final String LIST_OF_INTEGRATION =
            LOGS
                    + """
                    where store_id = $1 and integration_id = $5 and created_at >= $2
                    order by created_at desc, id desc limit $3 offset $4
                    """;

    /**
     * As of the store, $5 job. Its integration is no condition here, as it was one of the total:
     * with it a planner that has no statistics yet may walk all logs of the integration.
     */
    static final String LIST_OF_JOB =
            LOGS
                    + """
                    where store_id = $1 and job_id = $5 and created_at >= $2
                    order by created_at desc, id desc limit $3 offset $4
                    """;

    /** $1 store, $2 oldest day kept. */
    static final String TOTAL_OF_STORE =
            """
            select coalesce(sum(logs), 0)::bigint from integration_log_count where store_id = $1 and day >= $2
            """;

    /** As of the store, $3 integration. */
    static final String TOTAL_OF_INTEGRATION =
            """
            select coalesce(sum(logs), 0)::bigint from integration_log_count
            where store_id = $1 and integration_id = $3 and day >= $2
            """;

    /**
     * $1 store, $2 oldest time kept, $3 integration, $4 job. A job has as many logs as attempts,
     * all of one integration.
     */
    static final String TOTAL_OF_JOB =
            """
            select count(*) filter (where integration_id = $3) from integration_log
            where store_id = $1 and job_id = $4 and created_at >= $2
            """;

    /** $1 store, $2 oldest time kept; then the filter's. */
    static final String COUNT_MATCHING =
            "select count(*) from integration_log where store_id = $1 and created_at >= $2 and %s";

    /**
     * $1 store, $2 and $3 the last log of the page before, $4 logs and $5 bytes of bodies at most,
     * but always one log; then the filter's. The length of a body is known without reading it.
     */
    static final String PAGE_MATCHING =
            """
            select %1$s
            from (
                select %1$s, row_number() over oldest_first as place,
                    sum(octet_length(body) + octet_length(error_detail)) over oldest_first as bytes
                from integration_log
                where store_id = $1 and (created_at, id) > ($2, $3) and %%s
                window oldest_first as (order by created_at, id)
                order by created_at, id limit $4) as page
            where bytes <= $5 or place = 1
            order by created_at, id
            """
                    .formatted(COLUMNS);

    /** $1 oldest day kept. */
    static final String FORGET_COUNTS = "delete from integration_log_count where day < $1";

    private DeliveryLogSql() {}
}
