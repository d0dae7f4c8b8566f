package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a document says of one operation.
 *
 * @param method in capitals
 * @param path below that of the server, with the places of its parameters
 */
record DocumentedOperation(String method, String path, JsonNode described) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    boolean isAt(String otherMethod, String otherPath) {
        return method.equals(otherMethod)
                && otherPath.matches(PARAMETER.matcher(path).replaceAll("[^/]+"));
    }

    int parameters() {
        return (int) PARAMETER.matcher(path).results().count();
    }

    /** Its path with this in the place of each parameter. */
    String pathWith(String value) {
        return PARAMETER.matcher(path).replaceAll(value);
    }

    List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        described.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /** What is described for this status, perhaps by reference; missing if nothing is. */
    JsonNode response(int status) {
        return described.path("responses").path(String.valueOf(status));
    }

    /** The bodies of requests that are shown as examples. */
    List<JsonNode> requests() {
        return described.at("/requestBody/content/application~1json/examples").findValues("value");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
