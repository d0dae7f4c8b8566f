-- Where an exception log stands in its lists: a time in nanoseconds since 1970 that no other log of the
-- store has, so that a cursor can be a time. A log takes the time its sender gave; where that is taken
-- already, the next free one after it. "ties" is how far after a position that was, so that ten
-- thousand logs of one time find their places in as many steps. "bytes" is about the size of the log,
-- so that a page can be bounded before it is read.
create table exception_log_position (
    store_id           uuid        not null,
    position           bigint      not null,
    integration_number bigint      not null,
    received_at        timestamptz not null,
    id                 bigint      not null generated always as identity,
    fingerprint        uuid        not null,
    bytes              integer     not null,
    ties               bigint      not null default 0,
    primary key (store_id, position)
);

-- An integration's list, and, without looking at the rows, what is counted for its insights.
create index exception_log_position_of_integration
    on exception_log_position (store_id, integration_number, position) include (received_at, id, fingerprint, bytes);

create index exception_log_position_received on exception_log_position (received_at);

-- What integrations report. One partition a day (UTC) of received_at, which is our clock: a sender may
-- give any time at all as the time of an exception. "document" is the report as JSON text, secrets
-- masked; jsonb would change numbers and the order of members, and cannot hold \u0000. The other
-- columns are read with the example of a group: its fingerprint, and the beginning of "exception".
create table exception_log (
    store_id       uuid        not null,
    received_at    timestamptz not null,
    id             bigint      not null,
    document       text        not null,
    protected      boolean     not null,
    exception_type text        not null,
    method         text        not null,
    path           text        not null,
    response_code  bigint,
    exception      text        not null,
    primary key (store_id, received_at, id)
) partition by range (received_at);

-- lz4 costs the server least, where it was built with it.
do $$
begin
    if exists (
        select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)
    ) then
        alter table exception_log alter column document set compression lz4;
    end if;
end
$$;
