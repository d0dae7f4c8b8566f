-- A short id of a store for clients that cannot hold a UUID, counted from 1.
alter table store add column number bigint not null generated always as identity;

create unique index store_number on store (number);
