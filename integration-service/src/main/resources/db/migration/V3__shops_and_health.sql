-- What clients of /api/v3 know of an integration beside its settings.
alter table integration
    add column shop_url               text,
    add column service_point_enabled  boolean not null default false,
    add column service_point_carriers text[]  not null default '{}',
    add column feedback_type          text    not null default 'none'
        check (feedback_type in ('eager', 'delayed', 'none'));

-- How the deliveries of an integration have gone. Beside the integration and not in it: this changes
-- all the time, and neither its version nor the time of its last change has anything to do with it.
create table integration_health (
    store_id       uuid        not null,
    integration_id uuid        not null,
    succeeded_at   timestamptz,
    failed_at      timestamptz,
    failing_since  timestamptz,
    primary key (store_id, integration_id),
    foreign key (store_id, integration_id) references integration on delete cascade
) with (fillfactor = 50);
