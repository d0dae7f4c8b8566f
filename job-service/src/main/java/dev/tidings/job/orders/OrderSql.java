package dev.tidings.job.orders;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of {@link OrderStore}; the columns of texts come from {@link OrderText}. */
final class OrderSql {

    private static final int TEXTS = OrderText.values().length;
    private static final int FIRST_TEXT = 8;

    private static final String TEXT_COLUMNS =
            Arrays.stream(OrderText.values())
                    .map(OrderText::column)
                    .collect(Collectors.joining(", "));

    /** What an export reads of an order. $1 store; the filter's parameters follow it. */
    static final String COUNT =
            "select count(*), coalesce(sum(items), 0)::bigint from order_document where store_id = $1 and ";

    /**
     * $1 store, $2 and $3 the last order of the page before, $4 orders and $5 bytes of documents at
     * most, but always one order; then the filter's. The length of a document is known without
     * reading it.
     */
    static final String PAGE =
            """
            select id, created_at, document
            from (
                select id, created_at, document, row_number() over oldest_first as place,
                    sum(octet_length(document)) over oldest_first as bytes
                from order_document
                where store_id = $1 and (created_at, id) > ($2, $3) and %s
                window oldest_first as (order by created_at, id)
                order by created_at, id
                limit $4) as page
            where bytes <= $5 or place = 1
            order by created_at, id
            """;

    /**
     * Keeps orders, each only if it is newer than what is known of it. The rows must come in the
     * order of their keys, so that two batches at once cannot lock each other out, and each order
     * once. An order whose documents never tell its creation was created when it was first heard
     * of.
     */
    static final String KEEP =
            """
            insert into order_document as known (store_id, id, event_time, accepted_at, place, created_at, updated_at,
                %1$s, with_tax, without_tax, currency, product_id, product_sku, items, document)
            select store_id, id, event_time, accepted_at, place, coalesce(created_at, event_time), updated_at,
                %1$s, with_tax, without_tax, string_to_array(currency, chr(31)), string_to_array(product_id, chr(31)),
                string_to_array(product_sku, chr(31)), items, document
            from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::integer[],
                $6::timestamptz[], $7::timestamptz[], %2$s)
                as sent (store_id, id, event_time, accepted_at, place, created_at, updated_at,
                %1$s, with_tax, without_tax, currency, product_id, product_sku, items, document)
            on conflict (store_id, id) do update set
                event_time = excluded.event_time, accepted_at = excluded.accepted_at, place = excluded.place,
                created_at = least(known.created_at, excluded.created_at),
                updated_at = excluded.updated_at, %3$s, with_tax = excluded.with_tax,
                without_tax = excluded.without_tax, currency = excluded.currency, product_id = excluded.product_id,
                product_sku = excluded.product_sku, items = excluded.items, document = excluded.document
            where (excluded.event_time, excluded.accepted_at, excluded.place)
                > (known.event_time, known.accepted_at, known.place)
            """
                    .formatted(TEXT_COLUMNS, arrays(), replaced());

    private OrderSql() {}

    private static String arrays() {
        String texts =
                IntStream.range(FIRST_TEXT, FIRST_TEXT + TEXTS)
                        .mapToObj("$%d::text[]"::formatted)
                        .collect(Collectors.joining(", "));
        int next = FIRST_TEXT + TEXTS;
        return "%s, $%d::bigint[], $%d::bigint[], $%d::text[], $%d::text[], $%d::text[], $%d::integer[], $%d::text[]"
                .formatted(texts, next, next + 1, next + 2, next + 3, next + 4, next + 5, next + 6);
    }

    private static String replaced() {
        return Arrays.stream(OrderText.values())
                .map(text -> "%1$s = excluded.%1$s".formatted(text.column()))
                .collect(Collectors.joining(", "));
    }
}
