package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "page[limit]=2 page%5Blimit%5D=2",
                "page%5Blimit%5D=2 page%5Blimit%5D=2",
                "(a|b):c (a%7Cb):c",
                "a=%7C|+b a=%7C%7C+b",
                "{}<>^`\\ %7B%7D%3C%3E%5E%60%5C"
            })
    void encodesWhatClientsSendRaw(String query, String encoded) {
        assertThat(new RequestTarget("/v2/events", query).uri()).isEqualTo("/v2/events?" + encoded);
    }

    @Test
    void needsNoQuery() {
        assertThat(new RequestTarget("/v2/events", null).uri()).isEqualTo("/v2/events");
    }

    @Test
    void refusesWhatIsNoUriEvenSo() {
        assertThatThrownBy(() -> new RequestTarget("/v2/events", "a=%zz").uri())
                .isInstanceOf(CommonProblem.BadRequest.class);
    }
}
