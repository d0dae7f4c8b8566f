package dev.tidings.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void startsWithTwentyFiveRecordsUnlessTold() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(25, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "100, 10000"})
    void takesWhatIsInRange(String limit, String offset) {
        assertThat(PageRequest.of(limit, offset))
                .isEqualTo(new PageRequest(Integer.parseInt(limit), Integer.parseInt(offset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "", "ten", "2.5", "99999999999"})
    void refusesALimitOutOfRange(String limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        problem ->
                                assertThat(problem.faults().getFirst().source())
                                        .isEqualTo("page[limit]"))
                .hasMessageContaining("from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "x"})
    void refusesAnOffsetOutOfRange(String offset) {
        assertThatThrownBy(() -> PageRequest.of(null, offset))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("from 0 to 10000");
    }
}
