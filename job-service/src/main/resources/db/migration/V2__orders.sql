-- What the newest event of each order said of it. The whole document is kept, out of line, so that
-- a filter reads narrow rows; what filters name is extracted into columns when it is written.
create table order_document (
    store_id uuid not null,
    id text not null,
    -- Which event this came from: a document replaces another only if these are greater.
    event_time timestamptz not null,
    accepted_at timestamptz not null,
    place integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    status text,
    payment text,
    shipping text,
    name text,
    email text,
    customer_id text,
    account_id text,
    account_member_id text,
    contact_name text,
    contact_email text,
    shipping_name text,
    shipping_postcode text,
    billing_name text,
    billing_postcode text,
    external_ref text,
    order_number text,
    with_tax bigint,
    without_tax bigint,
    currency text[] not null,
    product_id text[] not null,
    product_sku text[] not null,
    items integer not null,
    document text not null,
    primary key (store_id, id)
) with (fillfactor = 85, toast_tuple_target = 512);

do $$
begin
    if exists (
        select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)
    ) then
        alter table order_document alter column document set compression lz4;
    end if;
end
$$;

-- The way an export reads. Few other indexes, and none on what changes in the life of an order:
-- then an update stays within its page. A filter that no index serves reads the narrow rows of the
-- store once, about a second for a million.
create index order_document_export on order_document (store_id, created_at, id);

create index order_document_email on order_document (store_id, email);

create index order_document_customer on order_document (store_id, customer_id);

create index order_document_number on order_document (store_id, order_number);

create index order_document_product on order_document using gin (product_id, product_sku);
