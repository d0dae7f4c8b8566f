package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped beside our own code, and that what was once found weak in it does not return. */
class ShippedPartsIT {

    /** The first versions without the weaknesses that docs/security.md names. */
    private static final Map<String, String> AT_LEAST =
            Map.of(
                    "io.netty:netty-codec", "4.1.138.Final",
                    "io.netty:netty-codec-http", "4.1.138.Final",
                    "io.netty:netty-codec-stomp", "4.1.138.Final",
                    "io.quarkus:quarkus-vertx-http", "3.33.2.1",
                    "io.vertx:vertx-core", "4.5.27",
                    "com.fasterxml.jackson.core:jackson-core", "2.21.5",
                    "com.fasterxml.jackson.core:jackson-databind", "2.21.5",
                    "org.apache.kafka:kafka-clients", "4.1.2",
                    "org.postgresql:postgresql", "42.7.11");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "integration-service", "job-service", "log-service"})
    void hasNoPartOfAVersionThatIsKnownToBeWeak(String service) {
        // When
        BillOfMaterials bill = BillOfMaterials.of(service);

        // Then
        assertThat(bill.parts()).containsKeys("io.netty:netty-codec-http", "io.vertx:vertx-core");
        AT_LEAST.forEach((part, version) -> {
            Version shipped = bill.parts().get(part);
            if (shipped != null) {
                assertThat(shipped).as(part).isGreaterThanOrEqualTo(Version.parse(version));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "images/Dockerfile.jvm, '^ARG BASE=\\S+@sha256:[0-9a-f]{64}$'",
        "images/Dockerfile.native, '^ARG BASE=\\S+@sha256:[0-9a-f]{64}$'",
        ".mvn/wrapper/maven-wrapper.properties, '^distributionSha256Sum=[0-9a-f]{64}$'"
    })
    void pinsWhatIsFetchedByItsDigest(String file, String line) throws IOException {
        assertThat(Files.readAllLines(Path.of("..", file)))
                .anySatisfy(text -> assertThat(text).matches(line));
    }
}
