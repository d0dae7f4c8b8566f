package dev.tidings.gateway.token;

/** What a client asks a token for. */
sealed interface Grant {

    String clientId();

    /** The {@code grant_type} on the wire. */
    String type();

    /** A token with the scopes of the key, for who knows its secret. */
    record ClientCredentials(String clientId, String clientSecret) implements Grant {

        static final String TYPE = "client_credentials";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String toString() {
            return "ClientCredentials[clientId=" + clientId + "]";
        }
    }

    /** A token without any scope, for who names a key. */
    record Implicit(String clientId) implements Grant {

        static final String TYPE = "implicit";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
