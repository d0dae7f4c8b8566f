package dev.tidings.kit.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.AuthenticationFilter;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.junit.jupiter.api.Test;

/** Without a priority of their own, filters run in an order that differs from build to build. */
class FilterOrderTest {

    @Test
    void asksWhoSendsABodyBeforeItIsTakenIn() {
        assertThat(priority(AuthenticationFilter.class)).isLessThan(priority(BodyFilter.class));
    }

    private static int priority(Class<?> filter) {
        return Arrays.stream(filter.getDeclaredMethods())
                .map(method -> method.getAnnotation(ServerRequestFilter.class))
                .filter(annotation -> annotation != null)
                .findAny()
                .orElseThrow()
                .priority();
    }
}
