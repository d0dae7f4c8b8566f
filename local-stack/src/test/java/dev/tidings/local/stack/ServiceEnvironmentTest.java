package dev.tidings.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.stack.Addresses.Endpoint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private static final Secrets SECRETS = Secrets.generate();

    private final ServiceEnvironment environment =
            new ServiceEnvironment(addresses(), SECRETS, Path.of("/data/exports"));

    @Test
    void letsEachServiceFindItsDatabaseAndTheOthers() {
        assertThat(of(Service.LOG))
                .containsEntry("QUARKUS_HTTP_PORT", "20003")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "20013")
                .containsEntry("TIDINGS_JOB_SERVICE_MANAGEMENT_URL", "http://127.0.0.1:20012")
                .containsEntry("TIDINGS_DATABASE_PORT", "20000")
                .containsEntry("TIDINGS_DATABASE_NAME", "log")
                .containsEntry("TIDINGS_DATABASE_PASSWORD", SECRETS.databasePassword())
                .containsEntry("TIDINGS_INTEGRATION_SERVICE_URL", "http://127.0.0.1:20001")
                .containsEntry("TIDINGS_JOB_SERVICE_URL", "http://127.0.0.1:20002")
                .containsEntry("TIDINGS_JWKS_URL", "http://127.0.0.1:20004/oauth/jwks");
    }

    @Test
    void opensLoopbackToDeliveriesOnly() {
        String variable = "TIDINGS_DELIVERY_ALLOWED_NETWORKS";

        assertThat(of(Service.JOB)).containsEntry(variable, "127.0.0.0/8,::1/128");
        assertThat(of(Service.INTEGRATION)).doesNotContainKey(variable);
    }

    @Test
    void keepsExportsWithTheOtherData() {
        assertThat(of(Service.JOB))
                .containsEntry("TIDINGS_EXPORTS_STORAGE_FOLDER", "/data/exports");
    }

    @Test
    void tellsTheFirstKeyToTheGatewayAlone() {
        String variable = "TIDINGS_FIRST_KEY_CLIENT_SECRET";

        assertThat(of(Service.GATEWAY)).containsEntry(variable, SECRETS.firstKey().clientSecret());
        assertThat(of(Service.JOB)).doesNotContainKey(variable);
    }

    private Map<String, String> of(Service service) {
        return environment.of(new Instance(service, 1));
    }

    private static Addresses addresses() {
        Map<Service, Endpoint> services = new HashMap<>();
        Map<Instance, Endpoint> instances = new HashMap<>();
        for (Service service : Service.values()) {
            int place = service.ordinal();
            Endpoint endpoint = new Endpoint(20_001 + place, 20_011 + place);
            services.put(service, endpoint);
            instances.put(new Instance(service, 1), endpoint);
        }
        return new Addresses(20_000, services, instances);
    }
}
