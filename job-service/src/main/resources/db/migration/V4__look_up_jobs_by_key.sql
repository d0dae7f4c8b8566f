-- Began with the store, as the primary key does, so that the planner could take it for looking up a
-- single job, and read all that the store has open. An integration has one store.
drop index open_job_newest;

create index open_job_newest on open_job (integration_id, accepted_at desc, id desc);
