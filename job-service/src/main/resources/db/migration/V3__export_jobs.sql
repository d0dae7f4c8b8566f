-- Export jobs. Few, kept for a week. A job that a worker holds has a lease; when the lease runs out
-- another worker takes the job up from the start, into a file of another id.
create table export_job (
    store_id uuid not null,
    id uuid not null,
    job_type text not null,
    filter text not null,
    status text not null check (status in ('pending', 'processing', 'complete', 'failed')),
    error text not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz not null,
    takes integer not null default 0,
    lease_id uuid,
    lease_until timestamptz,
    rows_found bigint,
    rows_written bigint not null default 0,
    file_bytes bigint,
    gzip_bytes bigint,
    primary key (store_id, id)
);

-- A store's jobs run one at a time, however many workers there are.
create unique index export_job_one_at_a_time on export_job (store_id) where status = 'processing';

create index export_job_queue on export_job (created_at, id) where status in ('pending', 'processing');

create index export_job_of_store on export_job (store_id, created_at, id) where status = 'pending';

create index export_job_newest on export_job (store_id, created_at desc, id desc);

create index export_job_expiry on export_job (expires_at);
