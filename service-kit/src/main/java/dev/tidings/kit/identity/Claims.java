package dev.tidings.kit.identity;

/** The names of our own claims in an access token, beside the registered ones of RFC 7519. */
public final class Claims {

    public static final String STORE = "store_id";
    public static final String ORGANIZATION = "org_id";
    public static final String SCOPE = "scope";

    private Claims() {}
}
