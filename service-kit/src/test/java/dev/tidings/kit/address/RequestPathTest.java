package dev.tidings.kit.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.testing.HostileRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2/events",
                "/v2/events/",
                "/v2/events/0190a5c8-7b1e-7c3d-9f64-6c1b2f3d4e5f",
                "/v2/events/a.b..c_d~e!$&'()*+,=:@",
                "/v2/events/...",
                "/v2/events/.hidden",
                "/v2/events/a%20b",
                "/v2/events/a%3Ab%3ac",
                "/v2/events/%C3%A9%e2%82%ac%F0%9F%98%80",
                "/v2/events/%7B%22%5B"
            })
    void takesWhatCanBeReadInOneWayOnly(String path) {
        assertThat(RequestPath.isNormal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2",
                "*",
                "//v2",
                "/v2//events",
                "/v2/events//",
                "/.",
                "/..",
                "/./v2",
                "/v2/.",
                "/v2/..",
                "/v2/../api",
                "/v2;/events",
                "/v2/events;a=b",
                "/v2/%3b",
                "/%61pi",
                "/api/v%33",
                "/%2e/v2",
                "/x/%2E%2e/api",
                "/v2%2fevents",
                "/v2%2Fevents",
                "/v2\\events",
                "/v2%5cevents",
                "/v2/%2561",
                "/v2/%00",
                "/v2/%0a",
                "/v2/%1f",
                "/v2/%7f",
                "/v2/%",
                "/v2/%4",
                "/v2/%zz",
                "/v2/%u0061",
                "/v2/%\u0664\u0661",
                "/v2/%c0%af",
                "/v2/%e0%80%af",
                "/v2/%ff",
                "/v2/%c3",
                "/v2/%ed%a0%80",
                "/v2/\u00e9",
                "/v2/a b",
                "/v2/a|b",
                "/v2/a\"b",
                "/v2/<a>",
                "/v2/[a]",
                "/v2/{a}",
                "/v2/a^b",
                "/v2/a`b",
                "/v2/a#b",
                "/v2/\u0001"
            })
    void refusesTheRest(String path) {
        assertThat(RequestPath.isNormal(path)).isFalse();
        assertThatThrownBy(() -> RequestPath.check(path))
                .isInstanceOf(CommonProblem.BadRequest.class);
    }

    @Test
    void takesNoOtherSpellingOfAPathThanThoseThatNameAnotherOne() {
        assertThat(HostileRequests.spellingsOf("/internal/stores/1"))
                .filteredOn(RequestPath::isNormal)
                .containsExactlyInAnyOrder("/internal%20/stores/1", "/INTERNAL/stores/1");
    }
}
