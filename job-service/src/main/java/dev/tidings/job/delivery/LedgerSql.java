package dev.tidings.job.delivery;

/** The statements of {@link Ledger}. */
final class LedgerSql {

    /**
     * $1 stores, $2 ids, $3 times of acceptance, $4 and $5 the first and the last of those, by
     * which the server leaves out other days before it prepares to read them, most of the work
     * otherwise. The limits keep each look-up on its index.
     */
    static final String KNOWN =
            """
            with asked as (
                select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as a(store_id, id, accepted_at)
            )
            select a.id from asked a cross join lateral (
                select from open_job o where o.store_id = a.store_id and o.id = a.id limit 1) known
            union all
            select a.id from asked a cross join lateral (
                select from finished_job f
                where f.store_id = a.store_id and f.id = a.id and f.accepted_at = a.accepted_at
                and f.accepted_at between $4 and $5 limit 1) known
            """;

    /** $1 to $13 the columns, $14 now. */
    static final String OPEN =
            """
            with added as (
                insert into open_job (store_id, id, organization_id, integration_id, event_id, event_type,
                    accepted_at, test, payload, attempts, due_at, leased_until, created_at, payload_bytes, updated_at)
                select j.*, octet_length(j.payload), $14::timestamptz
                from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
                    $7::timestamptz[], $8::boolean[], $9::text[], $10::integer[], $11::timestamptz[],
                    $12::timestamptz[], $13::timestamptz[])
                    as j(store_id, id, organization_id, integration_id, event_id, event_type,
                        accepted_at, test, payload, attempts, due_at, leased_until, created_at)
                on conflict do nothing
                returning store_id, integration_id, (accepted_at at time zone 'UTC')::date as day
            )
            insert into job_count as c (store_id, integration_id, day, jobs)
            select store_id, integration_id, day, count(*) from added group by 1, 2, 3 order by 1, 2, 3
            on conflict (store_id, integration_id, day) do update set jobs = c.jobs + excluded.jobs
            """;

    /**
     * $1 to $10 the columns, $11 now, $12 the oldest time of acceptance that is still kept. A job
     * can be open and over at once, after its order came twice: both were counted, one goes.
     */
    static final String FINISH =
            """
            with over as (
                select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[],
                    $6::timestamptz[], $7::boolean[], $8::text[], $9::integer[], $10::timestamptz[])
                    as j(store_id, id, integration_id, event_id, event_type,
                        accepted_at, delivered, reason, attempts, created_at)
            ), was_open as (
                delete from open_job o using over where o.store_id = over.store_id and o.id = over.id
                returning o.store_id, o.integration_id, o.accepted_at
            ), added as (
                insert into finished_job (store_id, id, integration_id, event_id, event_type,
                    accepted_at, delivered, reason, attempts, created_at, updated_at)
                select over.*, $11::timestamptz from over where over.accepted_at >= $12
                on conflict do nothing
                returning store_id, integration_id, accepted_at
            ), change as (
                select *, 1 as jobs from added
                union all
                select *, -1 from was_open where accepted_at >= $12
            )
            insert into job_count as c (store_id, integration_id, day, jobs)
            select store_id, integration_id, (accepted_at at time zone 'UTC')::date, sum(jobs) from change
            group by 1, 2, 3 having sum(jobs) <> 0 order by 1, 2, 3
            on conflict (store_id, integration_id, day) do update set jobs = c.jobs + excluded.jobs
            """;

    /** $1 stores, $2 ids, $3 attempts made, $4 next due times, $5 now. */
    static final String POSTPONE =
            """
            update open_job o
            set attempts = j.attempts, due_at = j.due_at, leased_until = null, updated_at = $5
            from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::timestamptz[])
                as j(store_id, id, attempts, due_at)
            where o.store_id = j.store_id and o.id = j.id and o.attempts <= j.attempts
            """;

    /**
     * $1 known lanes, $2 their room, $3 the room of any other, $4 now, $5 end of the lease, $6
     * bytes and $7 jobs in all. Walks the integrations that have open jobs by skipping along the
     * index, and takes from each that has some due an equal share, if it has room for that. Rows
     * are locked before they are ranked, and each lock is a write: without the shares, every lane
     * would lock as many as it has room for, ten times what is claimed. Stores take turns, and none
     * gets more than half of the bytes, so that many or large jobs of one never put another's off.
     */
    static final String CLAIM_DUE =
            """
            with recursive lane(integration_id) as (
                (select integration_id from open_job order by integration_id limit 1)
                union all
                select (
                    select o.integration_id from open_job o
                    where o.integration_id > lane.integration_id order by o.integration_id limit 1)
                from lane where lane.integration_id is not null
            ), ready as materialized (
                select lane.integration_id, coalesce(known.room, $3) as room
                from lane
                left join unnest($1::uuid[], $2::integer[]) as known(integration_id, room)
                    on known.integration_id = lane.integration_id
                cross join lateral (
                    select from open_job o
                    where o.integration_id = lane.integration_id and o.due_at <= $4
                    and (o.leased_until is null or o.leased_until <= $4)
                    order by o.due_at limit 1) waiting
                where coalesce(known.room, $3) > 0
            ), share as (
                select (($7::integer + count(*) - 1) / greatest(1, count(*)))::integer as jobs from ready
            ), due as (
                select j.*,
                    row_number() over (partition by j.store_id order by j.due_at, j.id) as turn,
                    sum(j.payload_bytes) over (partition by j.store_id order by j.due_at, j.id) as bytes_of_store
                from ready cross join share cross join lateral (
                    select o.ctid as place_in_table, o.store_id, o.id, o.due_at, o.payload_bytes from open_job o
                    where o.integration_id = ready.integration_id and o.due_at <= $4
                    and (o.leased_until is null or o.leased_until <= $4)
                    order by o.due_at limit least(ready.room, share.jobs)
                    for update skip locked) j
            ), in_turn as (
                select place_in_table,
                    row_number() over (order by turn, due_at, id) as place,
                    sum(payload_bytes) over (order by turn, due_at, id) as bytes
                from due where turn = 1 or bytes_of_store <= $6::bigint / 2
            )
            update open_job o set leased_until = $5, updated_at = $4
            where o.ctid = any(array(
                select place_in_table from in_turn where place <= $7 and (place = 1 or bytes <= $6::bigint)))
            returning o.*
            """;

    private LedgerSql() {}
}
