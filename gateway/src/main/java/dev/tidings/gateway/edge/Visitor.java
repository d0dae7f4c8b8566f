package dev.tidings.gateway.edge;

/**
 * Who was let in.
 *
 * @param client the id of the application key, as tokens write it
 * @param token the access token to go on with
 */
record Visitor(String client, String token) {

    @Override
    public String toString() {
        return "Visitor[client=" + client + "]";
    }
}
