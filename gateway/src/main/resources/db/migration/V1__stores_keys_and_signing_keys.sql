-- A tenant.
create table store (
    id              uuid primary key,
    organization_id uuid not null,
    name            text not null default '',
    created_at      timestamptz not null default now()
);

-- What a client of the public API presents. The secret has 256 random bits, so its plain SHA-256 is safe to keep.
create table application_key (
    client_id     uuid primary key,
    store_id      uuid not null references store (id),
    name          text not null default '',
    secret_sha256 bytea not null check (octet_length(secret_sha256) = 32),
    scopes        text not null default 'integrations:read integrations:write events:read events:write logs:read logs:write jobs:read jobs:write',
    created_at    timestamptz not null default now(),
    revoked_at    timestamptz
);

create index application_key_of_store on application_key (store_id);

-- What access tokens are signed with. The private key is encrypted under the master key; the newest
-- key whose time has come signs, the one before stays published until its last token has ended.
create table signing_key (
    kid         text primary key,
    public_key  bytea not null,
    private_key text not null,
    signs_from  timestamptz not null,
    created_at  timestamptz not null default now()
);
