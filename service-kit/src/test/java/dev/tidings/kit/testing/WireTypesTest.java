package dev.tidings.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That the rule on reflection sees the ways by which a type gets to Jackson. */
class WireTypesTest {

    @Path("/things")
    interface ThingsApi {
        @POST
        List<Answer> make(@PathParam("id") NotTheBody id, Body body);
    }

    record Answer(Optional<Part> part, Colour colour) {}

    record Part(Shape shape) {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    enum Colour {
        RED
    }

    record Body(String text) {}

    record NotTheBody(String id) {}

    record Marked(@JsonValue String value) {}

    record Handed(String text) {}

    static final class Reader {
        Handed read(String json) throws Exception {
            return new ObjectMapper().readValue(json, Handed[].class)[0];
        }
    }

    @Test
    void findsAnswersBodiesAndWhatIsInThem() {
        // When
        List<String> found = namesOf(ThingsApi.class, Shape.class, Circle.class);

        // Then
        assertThat(found).containsExactlyInAnyOrder("Answer", "Part", "Shape", "Circle", "Body");
    }

    @Test
    void findsWhatIsMarkedForJacksonOrHandedToIt() {
        // When
        List<String> found = namesOf(Marked.class, Reader.class, NotTheBody.class);

        // Then
        assertThat(found).containsExactlyInAnyOrder("Marked", "Handed");
    }

    private static List<String> namesOf(Class<?>... classes) {
        return WireTypes.of(new ClassFileImporter().importClasses(classes)).stream()
                .map(JavaClass::getSimpleName)
                .toList();
    }
}
