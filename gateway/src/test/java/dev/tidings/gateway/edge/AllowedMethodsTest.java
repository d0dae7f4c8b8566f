package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    private final AllowedMethods allowed =
            new AllowedMethods(
                    Map.of(
                            "/things/{id}", Set.of("GET", "DELETE"),
                            "/things/logs", Set.of("GET"),
                            "/things", Set.of("POST")));

    @Test
    void listsTheMethodsOfThePathAlone() {
        // Given three paths of one resource

        // When, Then
        assertThat(allowed.at("/things")).hasValue("OPTIONS, POST");
        assertThat(allowed.at("/things/1")).hasValue("DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void prefersANameToAnId() {
        // Given a name where an id could be

        // When, Then
        assertThat(allowed.at("/things/logs")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void knowsNothingOfAPathThatIsNotDocumented() {
        // Given a path of another resource

        // When, Then
        assertThat(allowed.at("/others")).isEmpty();
    }
}
