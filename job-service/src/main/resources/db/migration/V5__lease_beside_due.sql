-- A lease was taken by moving due_at, which is indexed: each claim wrote the row anew, payload and all,
-- and an entry into every index. In a column of its own, without an index, it can stay within the page
-- (a heap-only tuple), where there is room for it.
alter table open_job add column leased_until timestamptz;

update open_job set leased_until = due_at where leased;

drop view job;

alter table open_job drop column leased;

alter table open_job set (fillfactor = 50);

create view job as
select store_id, id, integration_id, event_id, event_type, accepted_at,
    case when leased_until is null then 'pending' else 'delivering' end as status,
    '' as reason, attempts, case when leased_until is null then due_at end as next_attempt_at, created_at, updated_at
from open_job
union all
select store_id, id, integration_id, event_id, event_type, accepted_at,
    case when delivered then 'delivered' else 'failed' end as status,
    reason, attempts, null as next_attempt_at, created_at, updated_at
from finished_job;
