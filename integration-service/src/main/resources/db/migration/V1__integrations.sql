-- What a store has registered. "number" is a short id for clients that cannot hold a UUID.
create table integration (
    store_id         uuid        not null,
    id               uuid        not null,
    number           bigint      not null generated always as identity,
    version          bigint      not null,
    name             text        not null,
    description      text,
    enabled          boolean     not null,
    integration_type text        not null check (integration_type in ('webhook', 'aws_sqs', 'stomp')),
    observes         text[]      not null check (cardinality(observes) between 1 and 5),
    configuration    jsonb       not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    primary key (store_id, id)
);

create unique index integration_number on integration (store_id, number);
create index integration_newest on integration (store_id, created_at desc, id desc);

-- Who observes what is asked for every batch of events: the index alone answers it.
create index integration_observing on integration (store_id) include (id, version, observes) where enabled;
