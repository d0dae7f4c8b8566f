package dev.tidings.kit.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * Starts every cache in memory, each bounded by a number of entries.
 *
 * <p>Caffeine has a class for each combination of features and finds it by its name, which a native
 * executable can only do for those that were registered when it was built. Hence the three kinds
 * here are all there are; a ticker and a loader may be added to any.
 */
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSMS",
            "com.github.benmanes.caffeine.cache.SSMSA",
            "com.github.benmanes.caffeine.cache.SSMSW",
            "com.github.benmanes.caffeine.cache.PSMS",
            "com.github.benmanes.caffeine.cache.PSAMS",
            "com.github.benmanes.caffeine.cache.PSWMS"
        })
public final class Caches {

    private Caches() {}

    /** For what stays true. */
    public static Caffeine<Object, Object> ofSize(int entries) {
        return Caffeine.newBuilder().maximumSize(entries);
    }

    /** For what is true for a while: an entry goes when it was put that long ago. */
    public static Caffeine<Object, Object> expiringAfterWrite(int entries, Duration age) {
        return ofSize(entries).expireAfterWrite(age);
    }

    /** For what is worth its memory while it is used: an entry goes when it was idle that long. */
    public static Caffeine<Object, Object> expiringAfterAccess(int entries, Duration idle) {
        return ofSize(entries).expireAfterAccess(idle);
    }
}
