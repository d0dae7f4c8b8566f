package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidings.kit.problem.Fault;
import dev.tidings.kit.problem.InputProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputMembersTest {

    @Test
    void readsMembersOfTheirTypes() {
        InputMembers sent = of("{\"t\":\"x\",\"n\":4,\"o\":{},\"f\":true,\"l\":[\"a\",\"b\"]}");

        assertThat(sent.text("t")).contains("x");
        assertThat(sent.requiredText("t")).contains("x");
        assertThat(sent.natural("n")).contains("4");
        assertThat(sent.dictionary("o")).isPresent();
        assertThat(sent.flag("f")).contains(true);
        assertThat(sent.texts("l")).contains(List.of("a", "b"));
        assertThat(sent.has("x")).isFalse();
        sent.throwIfAnyFault();
    }

    @Test
    void takesNullForNothingWhereItMayBe() {
        InputMembers sent = of("{\"t\":null,\"n\":null,\"o\":null}");

        assertThat(sent.text("t")).isEmpty();
        assertThat(sent.natural("n")).isEmpty();
        assertThat(sent.dictionary("o")).isEmpty();
        assertThat(sent.isNull("t")).isTrue();
        sent.throwIfAnyFault();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "7, 7",
        "7.0, 7",
        "1e3, 1000",
        "1.5e1, 15",
        "70e-1, 7",
        "100000000000000000000, 100000000000000000000"
    })
    void readsANaturalNumberInAnyForm(String sent, String digits) {
        assertThat(of("{\"n\":" + sent + "}").natural("n")).contains(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "-1e2, 0",
        "0.5, fractional",
        "-0.5, fractional",
        "1e-5, fractional",
        "1e1001, unable",
        "1e999999999999, unable",
        "-1e999999999999, unable",
        "'\"7\"', unable",
        "true, unable",
        "[], unable"
    })
    void tellsWhyANumberIsNotNatural(String sent, String detail) {
        InputMembers members = of("{\"n\":" + sent + "}");

        assertThat(members.natural("n")).isEmpty();
        assertThat(faults(members))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.detail()).contains(detail);
                    assertThat(fault.source()).isEqualTo("body/n");
                });
    }

    @Test
    void collectsFaultsInTheOrderOfReading() {
        InputMembers sent = of("{\"f\":null,\"l\":[1,\"a\",null],\"e\":\"\",\"own\":1}");

        sent.requiredText("missing");
        sent.flag("f");
        sent.texts("l");
        sent.nonEmptyText("e");
        sent.forbidOthersThan(Set.of("f", "l", "e"));

        assertThat(faults(sent))
                .extracting(Fault::source)
                .containsExactly(
                        "body/missing", "body/f", "body/l/0", "body/l/2", "body/e", "body/own");
    }

    @ParameterizedTest
    @CsvSource({"[], dictionary", "7, dictionary", "{, JSON", "'', JSON"})
    void refusesABodyThatIsNoObject(String body, String detail) {
        InputProblem refusal = catchThrowableOfType(InputProblem.class, () -> of(body));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.detail()).contains(detail);
                    assertThat(fault.source()).isEqualTo("body");
                });
    }

    private static InputMembers of(String json) {
        return InputMembers.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faults(InputMembers sent) {
        return catchThrowableOfType(InputProblem.class, sent::throwIfAnyFault).faults();
    }
}
