-- Accepted events, one partition a day (UTC) of accepted_at; partitions are made and dropped by the service.
create table event (
    store_id    uuid        not null,
    event_id    text        not null,
    accepted_at timestamptz not null,
    event_key   text        not null,
    payload     text        not null,
    primary key (store_id, event_id, accepted_at)
) partition by range (accepted_at);

create index event_newest on event (store_id, accepted_at desc, event_id desc);

-- How many events a day's partition holds of a store, so that a list knows its total without counting.
create table event_count (
    store_id uuid   not null,
    day      date   not null,
    total    bigint not null,
    primary key (store_id, day)
);

create index event_count_day on event_count (day);

-- Ids that callers chose, and which acceptance of each is the one that counts.
create table chosen_event_id (
    store_id    uuid        not null,
    event_id    text        not null,
    accepted_at timestamptz not null,
    primary key (store_id, event_id)
);

create index chosen_event_id_accepted_at on chosen_event_id (accepted_at);
