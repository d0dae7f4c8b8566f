package dev.tidings.kit.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token permits. An implicit token has none of these. */
public enum Scope {
    INTEGRATIONS_READ("integrations:read"),
    INTEGRATIONS_WRITE("integrations:write"),
    EVENTS_READ("events:read"),
    EVENTS_WRITE("events:write"),
    LOGS_READ("logs:read"),
    LOGS_WRITE("logs:write"),
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /** The name of this scope in the token's {@code scope} claim. */
    public String claim() {
        return claim;
    }

    /** Reads a space-separated {@code scope} claim (RFC 8693); names unknown here are skipped. */
    public static Set<Scope> fromClaim(String scopes) {
        Set<String> names = Set.copyOf(Arrays.asList(scopes.split(" ", -1)));
        Set<Scope> known = EnumSet.allOf(Scope.class);
        known.removeIf(scope -> !names.contains(scope.claim));
        return known;
    }

    /** The {@code scope} claim of these scopes. */
    public static String toClaim(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::claim).collect(Collectors.joining(" "));
    }
}
