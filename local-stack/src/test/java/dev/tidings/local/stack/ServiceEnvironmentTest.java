package dev.tidings.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private static final Secrets SECRETS = Secrets.generate();

    private final ServiceEnvironment environment =
            new ServiceEnvironment(addresses(), SECRETS, Path.of("/data/exports"));

    @Test
    void letsEachServiceFindItsDatabaseAndTheOthers() {
        assertThat(environment.of(Service.LOG))
                .containsEntry("QUARKUS_HTTP_PORT", "20003")
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

        assertThat(environment.of(Service.JOB)).containsEntry(variable, "127.0.0.0/8,::1/128");
        assertThat(environment.of(Service.INTEGRATION)).doesNotContainKey(variable);
    }

    @Test
    void keepsExportsWithTheOtherData() {
        assertThat(environment.of(Service.JOB))
                .containsEntry("TIDINGS_EXPORTS_STORAGE_FOLDER", "/data/exports");
    }

    @Test
    void tellsTheFirstKeyToTheGatewayAlone() {
        String variable = "TIDINGS_FIRST_KEY_CLIENT_SECRET";

        assertThat(environment.of(Service.GATEWAY))
                .containsEntry(variable, SECRETS.firstKey().clientSecret());
        assertThat(environment.of(Service.JOB)).doesNotContainKey(variable);
    }

    private static Addresses addresses() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, 20_001 + service.ordinal());
        }
        return new Addresses(20_000, ports);
    }
}
