-- What clients may still do, when gateways count together: of each of a client's rates, when its bucket is full again,
-- in microseconds. A crash empties it, which lets everybody begin anew.
create unlogged table rate_bucket (
    client text primary key,
    full_at bigint[] not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
