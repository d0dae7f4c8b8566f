package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidings.kit.problem.CommonProblem.Invalid;
import dev.tidings.kit.problem.Fault;
import dev.tidings.kit.problem.Faults;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private final Faults faults = new Faults();

    @Test
    void readsMembersByType() {
        // Given
        Fields fields =
                fields(
                        "{\"a\": \"text\", \"b\": true, \"c\": [\"x\", \"y\"], \"d\": {\"e\": \"z\"}}");

        // Then
        assertThat(fields.requiredText("a")).isEqualTo("text");
        assertThat(fields.flag("b")).isTrue();
        assertThat(fields.texts("c")).containsExactly("x", "y");
        assertThat(fields.requiredObject("d").text("e")).isEqualTo("z");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void takesNullAsAbsent() {
        // Given
        Fields fields = fields("{\"a\": null}");

        // Then
        assertThat(fields.has("a")).isFalse();
        assertThat(fields.text("a")).isNull();
        assertThat(fields.flag("a")).isNull();
        assertThat(fields.texts("a")).isNull();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void findsEveryFaultAndNamesItsPath() {
        // Given
        Fields fields =
                fields("{\"a\": 1, \"b\": \"yes\", \"c\": [1], \"d\": {\"e\": \" \"}, \"x\": 0}");

        // When
        assertThat(fields.text("a")).isNull();
        assertThat(fields.flag("b")).isNull();
        assertThat(fields.texts("c")).isNull();
        assertThat(fields.requiredObject("d").requiredText("e")).isBlank();
        assertThat(fields.requiredText("f")).isEmpty();
        fields.refuseOthersThan(Set.of("a", "b", "c", "d", "f"));

        // Then
        Invalid problem = catchThrowableOfType(Invalid.class, faults::throwIfAny);
        assertThat(problem.faults())
                .containsExactly(
                        new Fault("a must be a string", "a"),
                        new Fault("b must be a boolean", "b"),
                        new Fault("c must be a list of strings", "c"),
                        new Fault("d.e must not be blank", "d.e"),
                        new Fault("f is required", "f"),
                        new Fault("x is unknown; allowed here: a, b, c, d, f", "x"));
    }

    @Test
    void takesARootThatIsNoObjectAsAFault() {
        // When
        Fields fields = fields("[]");

        // Then
        assertThat(fields.text("a")).isNull();
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("The body must be an object");
    }

    private Fields fields(String json) {
        return Fields.of(JsonBody.parse(json.getBytes(StandardCharsets.UTF_8)), faults);
    }
}
