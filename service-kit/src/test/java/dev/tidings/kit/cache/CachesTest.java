package dev.tidings.kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CachesTest {

    private static final Duration AGE = Duration.ofMinutes(1);

    @ParameterizedTest
    @MethodSource("kinds")
    void theClassesThatCaffeineFindsByNameAreRegistered(Caffeine<Object, Object> kind)
            throws ReflectiveOperationException {
        Object bounded = value(kind.build(), "cache");
        Object nodes = value(bounded, "nodeFactory");

        assertThat(registered()).contains(bounded.getClass().getName(), nodes.getClass().getName());
    }

    @Test
    void nothingElseIsRegistered() {
        int kinds = Math.toIntExact(kinds().count());

        assertThat(registered()).hasSize(2 * kinds).doesNotHaveDuplicates();
    }

    static Stream<Caffeine<Object, Object>> kinds() {
        return Stream.of(
                Caches.ofSize(1),
                Caches.expiringAfterWrite(1, AGE),
                Caches.expiringAfterAccess(1, AGE));
    }

    private static List<String> registered() {
        return List.of(Caches.class.getAnnotation(RegisterForReflection.class).classNames());
    }

    /** A field of Caffeine's, which does not tell what it chose. */
    private static Object value(Object holder, String name) throws ReflectiveOperationException {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(holder);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
