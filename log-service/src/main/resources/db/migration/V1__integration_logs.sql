-- One delivery attempt each. Appended once, never changed, dropped by the day. The primary key also
-- serves a store's list, newest first, and tells a redelivered attempt from a new one.
create table integration_log (
    store_id uuid not null,
    created_at timestamptz not null,
    id uuid not null,
    integration_id uuid not null,
    job_id uuid not null,
    event_type text not null,
    attempt integer not null,
    succeeded boolean not null,
    status_code integer not null,
    took_nanos bigint not null,
    body text not null,
    error_detail text not null,
    primary key (store_id, created_at, id)
) partition by range (created_at);

-- Bodies take most of the room. lz4 costs the server least, where it was built with it.
do $$
begin
    if exists (
        select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)
    ) then
        alter table integration_log
            alter column body set compression lz4,
            alter column error_detail set compression lz4;
    end if;
end
$$;

create index integration_log_of_integration on integration_log (store_id, integration_id, created_at, id);

create index integration_log_of_job on integration_log (store_id, job_id, created_at, id);

-- How many logs an integration has of a day (UTC), so that the total of a list is never counted.
-- Few rows, updated with every batch: room in the page keeps the updates off the index, and vacuum
-- comes by number of rows, not by share.
create table integration_log_count (
    store_id uuid not null,
    integration_id uuid not null,
    day date not null,
    logs bigint not null,
    primary key (store_id, integration_id, day)
) with (
    fillfactor = 50,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
