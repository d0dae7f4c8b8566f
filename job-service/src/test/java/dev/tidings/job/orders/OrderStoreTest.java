package dev.tidings.job.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.filter.Filter;
import dev.tidings.kit.filter.FilterParser;
import dev.tidings.kit.filter.FilterReading;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OrderStoreTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Filter ALL = new Filter.All();

    @Inject OrderStore orders;
    @Inject Pool pool;

    private final UUID store = UUID.randomUUID();

    @Test
    void theNewestEventIsTheOrder() {
        // When
        keep(change(NOON, 0, "{'status':'incomplete'}"));
        keep(change(NOON.plusSeconds(1), 0, "{'status':'complete'}"));

        // Then
        assertThat(statuses()).containsExactly("complete");
    }

    @Test
    void aLateOlderEventChangesNothing() {
        // Given
        keep(change(NOON, 0, updated("complete", "2026-01-01T11:00:00Z")));

        // When
        int written =
                keep(change(NOON.plusSeconds(9), 0, updated("incomplete", "2026-01-01T10:59:59Z")));

        // Then
        assertThat(written).isZero();
        assertThat(statuses()).containsExactly("complete");
    }

    @Test
    void eventsOfOneTimeCountInTheOrderOfTheirAcceptanceAndPlace() {
        // When
        keep(
                change(NOON, 1, updated("second", "2026-01-01T11:00:00Z")),
                change(NOON, 0, updated("first", "2026-01-01T11:00:00Z")));
        assertThat(statuses()).containsExactly("second");
        keep(change(NOON.plusSeconds(1), 0, updated("third", "2026-01-01T11:00:00Z")));

        // Then
        assertThat(statuses()).containsExactly("third");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T10:00:00+0000",
                "2026-01-01T06:00:00-0400",
                "2026-01-01 10:00:00",
                "1767261600",
                "1767261600000"
            })
    void anOlderStateThatComesLateUndoesNothingHoweverItsTimeIsWritten(String older) {
        // Given
        keep(change(NOON, 0, updated("newer", "2026-01-01T11:00:00")));

        // When
        int written = keep(change(NOON.plusSeconds(1), 0, updated("older", older)));

        // Then
        assertThat(written).isZero();
        assertThat(statuses()).containsExactly("newer");
    }

    @Test
    void aDocumentFromTheFutureDoesNotLockLaterOnesOut() {
        // Given
        keep(change(NOON, 0, updated("typo", "2999-01-01T00:00:00Z")));

        // When
        keep(change(NOON.plusSeconds(1), 0, "{'status':'complete'}"));

        // Then
        assertThat(statuses()).containsExactly("complete");
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        // Given
        OrderChanged[] batch = {
            change(NOON, 0, "{'status':'a'}"), change(NOON, 1, "{'status':'b'}")
        };
        keep(batch);

        // Then
        assertThat(keep(batch)).isZero();
        assertThat(statuses()).containsExactly("b");
    }

    @Test
    void storesDoNotSeeEachOther() {
        // Given
        keep(change(NOON, 0, "{'status':'complete'}"));

        // Then
        assertThat(get(orders.page(UUID.randomUUID(), ALL, OrderCursor.START))).isEmpty();
        assertThat(get(orders.count(UUID.randomUUID(), ALL))).isEqualTo(new OrderCount(0, 0));
    }

    @Test
    void keepsTheWholeDocumentToTheLastCharacter() {
        // Given
        String payload =
                "{\"data\":{\"id\":\"o\",\"n\":1.50,\"text\":\"\\u0000 漢\"},\"included\":{}}";

        // When
        keep(new OrderChanged(store, "e", NOON, 0, payload));

        // Then
        assertThat(get(orders.page(store, ALL, OrderCursor.START)))
                .extracting(StoredOrder::document)
                .containsExactly(payload);
    }

    @Test
    void readsPageByPageInTheOrderOfCreation() {
        // Given
        OrderChanged[] many =
                IntStream.range(0, 2_500)
                        .mapToObj(i -> numbered(i, "2025-01-01T00:00:%02dZ".formatted(i % 60)))
                        .toArray(OrderChanged[]::new);
        keep(many);

        // When
        List<StoredOrder> read = new ArrayList<>();
        List<StoredOrder> page = get(orders.page(store, ALL, OrderCursor.START));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(1_000);
            read.addAll(page);
            page = get(orders.page(store, ALL, page.getLast().cursor()));
        }

        // Then
        assertThat(read)
                .extracting(each -> each.cursor().id())
                .doesNotHaveDuplicates()
                .hasSize(2_500);
        assertThat(read).extracting(each -> each.cursor().createdAt()).isSorted();
    }

    @Test
    void aPageOfLargeDocumentsIsShort() {
        // Given
        String filler = "x".repeat(900_000);
        keep(
                IntStream.range(0, 10)
                        .mapToObj(i ->
                                change(
                                        "order-" + i,
                                        NOON,
                                        i,
                                        "{'status':'a','filler':'" + filler + "'}"))
                        .toArray(OrderChanged[]::new));

        // Then
        assertThat(get(orders.page(store, ALL, OrderCursor.START))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eq(status,complete)",
                "in(status,incomplete,complete)",
                "eq(payment,paid)",
                "eq(shipping,fulfilled)",
                "eq(name,Ada Lovelace)",
                "like(name,Ada*)",
                "like(name,*love*)|like(name,*Love*)",
                "in(name,Ada Lovelace,Grace Hopper)",
                "eq(email,ada@example.com)",
                "like(email,*@example.com)",
                "eq(customer_id,customer-1)",
                "eq(account_id,account-1)",
                "eq(account_member_id,member-1)",
                "eq(contact.name,Charles Babbage)",
                "like(contact.email,charles@*)",
                "eq(shipping_postcode,NE1 6UF)",
                "like(billing_postcode,NE*)",
                "eq(shipping_name,Jack Macdowall)",
                "like(billing_name,*Macdowall)",
                "eq(external_ref,ERP/7)",
                "eq(order_number,1001)",
                "gt(with_tax,11999):lt(with_tax,12001)",
                "ge(with_tax,12000):le(with_tax,12000)",
                "eq(currency,GBP)",
                "eq(currency,EUR)",
                "eq(product_id,product-2)",
                "eq(product_sku,mug)",
                "gt(without_tax,9999):le(without_tax,10000)",
                "eq(created_at,2019-07-04)",
                "gt(created_at,2019-07-04):lt(created_at,2019-07-05)",
                "eq(created_at,1562238743000)",
                "eq(updated_at,2019-07-05T13:00:00+01:00)",
                "ge(updated_at,1562328000000):lt(updated_at,1562328000001)",
                "(eq(status,nope)|eq(payment,paid)):is_null(external_ref)|eq(order_number,1001)",
            })
    void everyFieldAndOperatorFindsItsOrder(String filter) {
        // Given
        keep(
                new OrderChanged(store, "1", NOON, 0, FULL),
                change("empty", NOON, 1, "{'status':'void'}"));

        // Then
        assertThat(found(filter)).containsExactly("full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eq(name,ada lovelace)",
                "like(name,Ada)",
                "like(name,%)",
                "like(name,A_a*)",
                "eq(order_number,\"1001' or '1'='1\")",
                "gt(created_at,2019-07-05)",
                "eq(product_sku,'mug\"}')",
                "gt(with_tax,12000)",
                "in(status,a,b)",
            })
    void doesNotFindWhatDoesNotMatch(String filter) {
        // Given
        keep(new OrderChanged(store, "1", NOON, 0, FULL));

        // Then
        assertThat(found(filter)).isEmpty();
    }

    @Test
    void findsOrdersWithoutAValue() {
        // Given
        keep(
                new OrderChanged(store, "1", NOON, 0, FULL),
                change("empty", NOON, 1, "{'status':'void'}"));

        // Then
        assertThat(found("is_null(email)")).containsExactly("empty");
        assertThat(found("is_null(shipping_name):is_null(contact.email)")).containsExactly("empty");
    }

    @Test
    void readsAPageAlongItsIndex() {
        // Given
        keep(
                IntStream.range(0, 20_000)
                        .mapToObj(i ->
                                numbered(i, Instant.EPOCH.plusSeconds(i * 7L % 20_000).toString()))
                        .toArray(OrderChanged[]::new));
        get(pool.query("analyze order_document").execute());

        // When
        String plan = plan("explain " + literal());

        // Then
        assertThat(plan).contains("Index Scan using order_document_export").doesNotContain("Sort");
    }

    private String plan(String explain) {
        return get(
                pool.query(explain)
                        .execute()
                        .map(rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString(0))
                                        .collect(Collectors.joining("\n"))));
    }

    private String literal() {
        return OrderSql.PAGE
                .formatted("(true)")
                .replace("$1", "'" + store + "'::uuid")
                .replace("$2", "'1970-01-01T01:00:00Z'::timestamptz")
                .replace("$3", "'order-1'")
                .replace("$4", "1000")
                .replace("$5", "1000000");
    }

    private List<String> found(String filter) {
        Filter read =
                switch (FilterParser.read(filter, orders.fields())) {
                    case FilterReading.Understood understood -> understood.filter();
                    case FilterReading.Refused refused ->
                            throw new AssertionError(refused.fault().detail());
                };
        List<String> ids =
                get(orders.page(store, read, OrderCursor.START)).stream()
                        .map(each -> each.cursor().id())
                        .toList();
        assertThat(get(orders.count(store, read)).orders()).isEqualTo(ids.size());
        return ids;
    }

    private List<String> statuses() {
        return get(orders.page(store, ALL, OrderCursor.START)).stream()
                .map(order -> order.document().replaceAll(".*\"status\":\"([a-z]+)\".*", "$1"))
                .toList();
    }

    private int keep(OrderChanged... changes) {
        OrderReader reader = new OrderReader();
        return get(
                orders.keep(
                        List.of(changes).stream()
                                .map(reader::read)
                                .map(OrderReading.Readable.class::cast)
                                .map(OrderReading.Readable::order)
                                .toList()));
    }

    private OrderChanged change(Instant acceptedAt, int place, String data) {
        return change("order", acceptedAt, place, data);
    }

    /** With quotes for double quotes; data without the id. */
    private OrderChanged change(String id, Instant acceptedAt, int place, String data) {
        String withId = "{'id':'" + id + "'," + data.substring(1);
        String payload = ("{'data':" + withId + "}").replace('\'', '"');
        return new OrderChanged(store, "event-" + place, acceptedAt, place, payload);
    }

    private OrderChanged numbered(int i, String createdAt) {
        return change(
                "order-" + i,
                NOON,
                i,
                "{'status':'a','meta':{'timestamps':{'created_at':'" + createdAt + "'}}}");
    }

    private static String updated(String status, String at) {
        return "{'status':'" + status + "','meta':{'timestamps':{'updated_at':'" + at + "'}}}";
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }

    private static final String FULL =
            """
            {"data": {"type": "order", "id": "full", "status": "complete", "payment": "paid", "shipping": "fulfilled",
              "order_number": "1001", "external_ref": "ERP/7",
              "customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
              "contact": {"name": "Charles Babbage", "email": "charles@example.com"},
              "shipping_address": {"first_name": "Jack", "last_name": "Macdowall", "postcode": "NE1 6UF"},
              "billing_address": {"last_name": "Macdowall", "postcode": "NE1 6UF"},
              "relationships": {"customer": {"data": {"id": "customer-1"}}, "account": {"data": {"id": "account-1"}},
                "account_member": {"data": {"id": "member-1"}}},
              "meta": {"display_price": {"with_tax": {"amount": 12000, "currency": "GBP"},
                  "without_tax": {"amount": 10000, "currency": "GBP"}},
                "timestamps": {"created_at": "2019-07-04T11:12:23Z", "updated_at": "2019-07-05T12:00:00Z"}}},
             "included": {"items": [
               {"id": "i1", "product_id": "product-1", "sku": "mug", "unit_price": {"amount": 1, "currency": "GBP"}},
               {"id": "i2", "product_id": "product-2", "sku": "tea", "unit_price": {"amount": 1, "currency": "EUR"}}]}}
            """;
}
