package dev.tidings.integration.event;

/** The SQL of {@link EventStore}. */
final class EventStatements {

    /**
     * Stores events, and answers which of them (by position, from 1) are to be fanned out.
     *
     * <p>An event whose id its caller chose counts only if its acceptance is the one on record for
     * that id: the first within the window. So a message that comes again finds its own events on
     * record, and a second request with the same id does not. Rows are written in the order of
     * their keys, so that two batches at once cannot lock each other out.
     *
     * <p>Parameters: store ids, event ids, keys, times, payloads, whether chosen; the window in
     * seconds; start of the oldest day that is kept (what is older would be dropped at once, and is
     * not stored).
     */
    static final String KEEP =
            """
            with sent as (
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::boolean[])
                    with ordinality as sent (store_id, event_id, event_key, accepted_at, payload, chosen, place)),
            first_sent as (
                select distinct on (store_id, event_id) store_id, event_id, accepted_at from sent where chosen
                order by store_id, event_id, accepted_at),
            on_record as (
                insert into chosen_event_id as known (store_id, event_id, accepted_at)
                select store_id, event_id, accepted_at from first_sent order by store_id, event_id
                on conflict (store_id, event_id) do update set accepted_at =
                    case when known.accepted_at < excluded.accepted_at - $7 * interval '1 second'
                         then excluded.accepted_at else known.accepted_at end
                returning store_id, event_id, accepted_at),
            ours as (
                select sent.* from sent left join on_record using (store_id, event_id)
                where not sent.chosen or sent.accepted_at = on_record.accepted_at),
            stored as (
                insert into event (store_id, event_id, accepted_at, event_key, payload)
                select store_id, event_id, accepted_at, event_key, payload from ours where accepted_at >= $8
                on conflict do nothing
                returning store_id, accepted_at),
            counted as (
                insert into event_count as known (store_id, day, total)
                select store_id, (accepted_at at time zone 'utc')::date as day, count(*) from stored
                group by store_id, day order by store_id, day
                on conflict (store_id, day) do update set total = known.total + excluded.total)
            select place from ours
            """;

    static final String FIND =
            """
            select event_id, event_key, accepted_at, payload from event
            where store_id = $1 and event_id = $2 and accepted_at >= $3
            order by accepted_at desc limit 1
            """;

    static final String NEWEST =
            """
            select event_id, event_key, accepted_at, payload from event
            where store_id = $1 and accepted_at >= $2
            order by accepted_at desc, event_id desc limit $3 offset $4
            """;

    static final String TOTAL =
            "select coalesce(sum(total), 0)::bigint from event_count where store_id = $1 and day >= $2";

    /** Forgets at most $2 chosen ids that are older than $1. */
    static final String FORGET_CHOSEN_IDS =
            """
            delete from chosen_event_id where ctid = any (array(
                select ctid from chosen_event_id where accepted_at < $1 order by accepted_at limit $2
                for update skip locked))
            """;

    static final String FORGET_COUNTS = "delete from event_count where day < $1";

    private EventStatements() {}
}
