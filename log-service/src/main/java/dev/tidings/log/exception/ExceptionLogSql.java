package dev.tidings.log.exception;

/** The statements of {@link ExceptionLogRepository}. */
final class ExceptionLogSql {

    private static final String PLACE =
            """
            placed as (
                insert into exception_log_position (store_id, position, integration_number, received_at, fingerprint, bytes)
                select $1::uuid, wanted.position, $3::bigint, $4::timestamptz, $5::uuid, octet_length($6::text)
                from wanted
                on conflict (store_id, position) do nothing
                returning id, position
            ), stored as (
                insert into exception_log (store_id, received_at, id, document, protected, exception_type, method,
                    path, response_code, exception)
                select $1::uuid, $4::timestamptz, id, $6::text, $7::boolean, $8::text, $9::text, $10::text,
                    $11::bigint, $12::text
                from placed
            )
            select id, position from placed
            """;

    /** $1 to $12 the log, $2 the position it wants. No row when that is taken. */
    static final String APPEND = "with wanted (position) as (values ($2::bigint)), " + PLACE;

    /**
     * The same where $2 is taken: $13 further than the last that wanted it. No row when that place
     * is taken too, by a log that came to it from another time. Whoever took $2 may be gone since.
     */
    static final String APPEND_BESIDE =
            """
            with beside as (
                update exception_log_position set ties = ties + $13::bigint
                where store_id = $1::uuid and position = $2::bigint
                returning position + ties as position
            ), wanted as (
                select position from beside union all select $2::bigint where not exists (select from beside)
            ),
            """
                    + PLACE;

    /**
     * From the positions to the logs: one at a time, each from the one partition it is in, and none
     * that begins beyond the bytes of a page. How many positions there are tells whether the page
     * is the last.
     */
    private static final String PAGE =
            """
            with listed as materialized (
                select position, integration_number, received_at, id, bytes from exception_log_position
                where store_id = $1 %s and received_at >= $3 and position < coalesce((
                    select last.position from exception_log_position as last
                    where last.id = $6::bigint and last.store_id = $1), $2)
                order by position desc limit $4
            )
            select log.id, page.integration_number, page.position, log.document, log.protected,
                (select count(*) from listed) as listed
            from (
                select *, sum(bytes) over (order by position desc) - bytes as before from listed
            ) as page cross join lateral (
                select id, document, protected from exception_log
                where store_id = $1 and received_at = page.received_at and id = page.id offset 0
            ) as log
            where page.before < $5
            order by page.position desc
            """;

    /** $1 store, $2 position, $3 oldest time kept, $4 limit, $5 bytes, $6 a log to come after. */
    static final String PAGE_OF_STORE = PAGE.formatted("");

    /** As of the store, $7 integration. */
    static final String PAGE_OF_INTEGRATION = PAGE.formatted("and integration_number = $7");

    /** $1 store, $2 oldest time kept; then the filter's. */
    static final String COUNT_MATCHING =
            """
            select count(*) from exception_log_position as place
            join exception_log as log using (store_id, received_at, id)
            where place.store_id = $1 and place.received_at >= $2 and %s
            """;

    /**
     * $1 store, $2 oldest time kept, $3 position of the last log of the page before, $4 logs and $5
     * bytes of documents at most, but always one log; then the filter's. From the positions to the
     * logs as above, so that a page is read in order and no further than it goes.
     */
    static final String PAGE_MATCHING =
            """
            select id, integration_number, position, received_at, path, protected, document
            from (
                select place.id, place.integration_number, place.position, place.received_at,
                    log.path, log.protected, log.document,
                    row_number() over oldest_first as number, sum(place.bytes) over oldest_first as bytes
                from exception_log_position as place cross join lateral (
                    select document, protected, exception_type, method, path, response_code, exception
                    from exception_log
                    where store_id = $1 and received_at = place.received_at and id = place.id offset 0
                ) as log
                where place.store_id = $1 and place.received_at >= $2 and place.position > $3 and %s
                window oldest_first as (order by place.position)
                order by place.position limit $4
            ) as page
            where bytes <= $5 or number = 1
            order by position
            """;

    /** $1 oldest time kept, $2 how many at most. */
    static final String FORGET_POSITIONS =
            """
            delete from exception_log_position p using (
                select store_id, position from exception_log_position
                where received_at < $1 order by received_at limit $2
            ) as ended
            where p.store_id = ended.store_id and p.position = ended.position
            """;

    private ExceptionLogSql() {}
}
