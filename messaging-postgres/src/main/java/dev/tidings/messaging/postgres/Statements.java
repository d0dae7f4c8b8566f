package dev.tidings.messaging.postgres;

/** The statements on one queue; its name is checked, so it may become part of them. */
record Statements(
        QueueName queue, String append, String claim, String giveBack, String park, String sample) {

    private static final String APPEND =
            """
            insert into {queue} (payload, key, headers)
            select payload, key, headers::jsonb
            from unnest($1::bytea[], $2::text[], $3::text[]) as message (payload, key, headers)
            """;

    /**
     * Takes due rows in order up to a count, a sum of bytes, and what each row allows around it.
     */
    private static final String CLAIM =
            """
            delete from {queue} where id = any(array(
                select id from (
                    select id,
                           sum(size) over run as bytes,
                           row_number() over run as place,
                           min(batch_limit) over run as allowed
                    from (select id, octet_length(payload) as size, batch_limit from {queue}
                          where id > $1 and (not_before is null or not_before <= clock_timestamp())
                          order by id limit $2
                          for update skip locked) as due
                    window run as (order by id)) as counted
                where (bytes <= $3 or place = 1) and (allowed is null or place <= allowed)))
            returning id, payload, key, headers::text, attempts, created_at
            """;

    private static final String GIVE_BACK =
            """
            with failed as (
                select * from unnest($1::bytea[], $2::text[], $3::text[], $4::int[], $5::timestamptz[], $6::bigint[], $7::int[])
                    as message (payload, key, headers, attempts, created_at, wait, batch_limit)),
            given_back as (
                insert into {queue} (payload, key, headers, attempts, created_at, not_before, batch_limit)
                select payload, key, headers::jsonb, attempts, created_at,
                       clock_timestamp() + wait * interval '1 millisecond', batch_limit
                from failed)
            select pg_notify('{queue}', wait::text) from (select distinct wait from failed) as waits
            """;

    private static final String PARK =
            """
            insert into dead_letter (queue, payload, key, headers, attempts, created_at, reason)
            select '{name}', payload, key, headers::jsonb, attempts, created_at, reason
            from unnest($1::bytea[], $2::text[], $3::text[], $4::int[], $5::timestamptz[], $6::text[])
                as message (payload, key, headers, attempts, created_at, reason)
            """;

    /**
     * The statistics' count of rows, the age of the first that is due, and how many have failed and
     * wait for their next try, up to 10,000: estimates that cost next to nothing.
     */
    private static final String SAMPLE =
            """
            select pg_stat_get_live_tuples('{queue}'::regclass) as depth,
                   (select extract(epoch from clock_timestamp() - created_at)::float8 from {queue}
                    where not_before is null or not_before <= clock_timestamp()
                    order by id limit 1) as oldest_age,
                   (select count(*) from (
                        select from {queue} where not_before is not null limit 10000) as waiting) as failing
            """;

    static Statements of(QueueName queue) {
        return new Statements(
                queue,
                fill(APPEND, queue),
                fill(CLAIM, queue),
                fill(GIVE_BACK, queue),
                fill(PARK, queue),
                fill(SAMPLE, queue));
    }

    private static String fill(String template, QueueName queue) {
        return template.replace("{queue}", queue.table()).replace("{name}", queue.value());
    }
}
