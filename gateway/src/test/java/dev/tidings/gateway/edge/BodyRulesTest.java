package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.body.AnnouncedBody;
import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRulesTest {

    private static final BodyRules RULES = new BodyRules(100);
    private static final AnnouncedBody SMALL = new AnnouncedBody.Sized(100);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/vnd.api+json",
                "application/merge-patch+json ;a=b"
            })
    void takesJson(String contentType) {
        assertThatCode(() -> RULES.check(HttpMethod.POST, typed(contentType), SMALL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "application/jsonp", "json", "text/x+json", "text/json"})
    void refusesWhatIsNotJson(String contentType) {
        assertThatThrownBy(() -> RULES.check(HttpMethod.PUT, typed(contentType), SMALL))
                .isInstanceOf(CommonProblem.UnsupportedMediaType.class);
    }

    @Test
    void refusesABodyWithoutAType() {
        assertThatThrownBy(() -> RULES.check(HttpMethod.PATCH, head(), new AnnouncedBody.Chunked()))
                .isInstanceOf(CommonProblem.UnsupportedMediaType.class);
    }

    @Test
    void asksForNoTypeWithoutABody() {
        assertThatCode(() -> RULES.check(HttpMethod.POST, head(), new AnnouncedBody.None()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesASizeOverTheLimit() {
        assertThatThrownBy(() ->
                        RULES.check(
                                HttpMethod.POST,
                                typed("application/json"),
                                new AnnouncedBody.Sized(101)))
                .isInstanceOf(CommonProblem.PayloadTooLarge.class);
    }

    @Test
    void readsWhatTheHeadAnnounces() {
        assertThat(AnnouncedBody.in(head())).isEqualTo(new AnnouncedBody.None());
        assertThat(AnnouncedBody.in(head().add("Content-Length", "0")))
                .isEqualTo(new AnnouncedBody.None());
        assertThat(AnnouncedBody.in(head().add("Content-Length", "7")))
                .isEqualTo(new AnnouncedBody.Sized(7));
        assertThat(AnnouncedBody.in(head().add("Transfer-Encoding", "chunked")))
                .isEqualTo(new AnnouncedBody.Chunked());
    }

    @Test
    void refusesALengthThatIsNone() {
        assertThatThrownBy(() -> AnnouncedBody.in(head().add("Content-Length", "many")))
                .isInstanceOf(CommonProblem.BadRequest.class);
    }

    private static MultiMap typed(String contentType) {
        return head().add("Content-Type", contentType);
    }

    private static MultiMap head() {
        return MultiMap.caseInsensitiveMultiMap();
    }
}
