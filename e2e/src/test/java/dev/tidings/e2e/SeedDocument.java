package dev.tidings.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page of the original documentation: the request it shows as a curl command, and the answer it
 * prints below.
 */
record SeedDocument(String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BODY = Pattern.compile("--data '(.*?)'", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("curl --request (\\w+)");
    private static final Pattern ADDRESS = Pattern.compile("--url https://[^/]+(/\\S*)");
    private static final Pattern HEADER = Pattern.compile("--header '(Content-Type): ([^']*)'");

    /** The answer begins right after the command and has all in {@code data}. */
    private static final Pattern ANSWER =
            Pattern.compile("'\\n(\\{\\n  \"data\":.*?\\n})\\n", Pattern.DOTALL);

    static SeedDocument read(String name) {
        String path = "/seeds/" + name;
        try (InputStream stream = SeedDocument.class.getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(stream, path).readAllBytes();
            return new SeedDocument(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new IllegalStateException(path, fault);
        }
    }

    /** The body as the command sends it, byte for byte. */
    byte[] requestBody() {
        return first(BODY, 1).getBytes(StandardCharsets.UTF_8);
    }

    String method() {
        return first(METHOD, 1);
    }

    /** The path of the command's address. */
    String path() {
        return first(ADDRESS, 1);
    }

    String contentType() {
        return first(HEADER, 2);
    }

    JsonNode answer() {
        try {
            return JSON.readTree(first(ANSWER, 1));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String first(Pattern pattern, int group) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(group))
                .orElseThrow();
    }
}
