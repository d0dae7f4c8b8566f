package dev.tidings.integration.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.Sql;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.identity.StoreId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class ObserverRepositoryTest {

    @Inject ObserverRepository observers;

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource database;

    private final Api api = Api.ofNewStore();
    private final StoreId store = new StoreId(api.store());

    @Test
    void findsTheEnabledIntegrationsThatObserveAnyOfThese() {
        // Given
        UUID both =
                api.created(
                        IntegrationJson.webhook().observing("order.paid", "brand.created").body());
        UUID one = api.created(IntegrationJson.webhook().observing("order.paid").body());
        api.created(IntegrationJson.webhook().observing("order.paid").disabled().body());
        api.created(IntegrationJson.webhook().observing("order.updated").body());
        Api.ofNewStore().created(IntegrationJson.webhook().observing("order.paid").body());
        // When
        List<Observer> found =
                find(new Subject(store, "order.paid"), new Subject(store, "brand.created"));
        // Then
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Observer(store, "order.paid", both, 0),
                        new Observer(store, "brand.created", both, 0),
                        new Observer(store, "order.paid", one, 0));
    }

    @Test
    void seesAChangeAtOnce() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().observing("order.paid").body());
        // When
        api.change(id, "{\"data\": {\"observes\": [\"order.created\"]}}").then().statusCode(200);
        // Then
        assertThat(find(new Subject(store, "order.paid"))).isEmpty();
        assertThat(find(new Subject(store, "order.created")))
                .containsExactly(new Observer(store, "order.created", id, 1));
    }

    @Test
    void readsNoMoreThanTheIntegrationsOfTheStoresInQuestion() {
        // Given
        Sql sql = new Sql(database);
        sql.update(
                """
                insert into integration (store_id, id, version, name, enabled, integration_type, observes, configuration,
                                         created_at, updated_at)
                select gen_random_uuid(), gen_random_uuid(), 0, 'n', true, 'webhook', '{order.paid}', '{}', now(), now()
                from generate_series(1, 5000)
                """);
        sql.update("analyze integration");
        // When
        String plan =
                String.join(
                        "\n",
                        sql.query(
                                "explain "
                                        + ObserverRepository.OBSERVERS
                                                .replace("$1", "?")
                                                .replace("$2", "?"),
                                new UUID[] {UUID.randomUUID(), UUID.randomUUID()},
                                new String[] {"order.paid", "order.created"}));
        // Then
        assertThat(plan)
                .contains("Index Only Scan using integration_observing")
                .doesNotContain("Seq Scan");
    }

    private List<Observer> find(Subject... subjects) {
        return observers.of(List.of(subjects)).await().atMost(Duration.ofSeconds(10));
    }
}
