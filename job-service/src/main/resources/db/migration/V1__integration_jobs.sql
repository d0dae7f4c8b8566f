-- Jobs that are not over: waiting for their next attempt, or leased to a worker that makes it now.
-- Small and busy. due_at is when a worker may claim the job: the time of the next attempt or, while
-- it is leased, the time the lease runs out.
create table open_job (
    store_id uuid not null,
    id uuid not null,
    organization_id uuid not null,
    integration_id uuid not null,
    event_id text not null,
    event_type text not null,
    accepted_at timestamptz not null,
    test boolean not null,
    payload text not null,
    payload_bytes integer not null,
    attempts integer not null,
    due_at timestamptz not null,
    leased boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (store_id, id)
) with (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

-- Claiming goes lane by lane, so that a lane with a long queue does not hide the others.
create index open_job_due on open_job (integration_id, due_at);

create index open_job_newest on open_job (store_id, integration_id, accepted_at desc, id desc);

-- Jobs that are over. Appended once, never changed, dropped by the day.
create table finished_job (
    store_id uuid not null,
    id uuid not null,
    integration_id uuid not null,
    event_id text not null,
    event_type text not null,
    accepted_at timestamptz not null,
    delivered boolean not null,
    reason text not null,
    attempts integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (store_id, id, accepted_at)
) partition by range (accepted_at);

create index finished_job_newest on finished_job (store_id, integration_id, accepted_at desc, id desc);

-- How many jobs an integration had on a day, so that a list's total is not counted each time.
create table job_count (
    store_id uuid not null,
    integration_id uuid not null,
    day date not null,
    jobs bigint not null,
    primary key (store_id, integration_id, day)
) with (fillfactor = 50);

-- What a list of jobs reads.
create view job as
select store_id, id, integration_id, event_id, event_type, accepted_at,
    case when leased then 'delivering' else 'pending' end as status,
    '' as reason, attempts, case when leased then null else due_at end as next_attempt_at, created_at, updated_at
from open_job
union all
select store_id, id, integration_id, event_id, event_type, accepted_at,
    case when delivered then 'delivered' else 'failed' end as status,
    reason, attempts, null as next_attempt_at, created_at, updated_at
from finished_job;
