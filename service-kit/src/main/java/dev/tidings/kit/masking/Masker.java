package dev.tidings.kit.masking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tidings.kit.json.VerbatimJson;
import java.util.Optional;

/**
 * Masks the secrets of one record. What is not secret stays as it is, to the last character: a text
 * is only written anew when something in it is masked.
 */
public final class Masker {

    /** What stands for a secret. It does not tell how long that was. */
    public static final String MASK = "********";

    private static final TextNode MASKED = TextNode.valueOf(MASK);

    private final SecretNames names;
    private final TextMasks texts;
    private boolean anything;

    Masker(SecretNames names) {
        this.names = names;
        this.texts = new TextMasks(names);
    }

    /** Whether anything was masked so far. */
    public boolean anything() {
        return anything;
    }

    /** JSON with the values of secret members masked, at any depth, in texts that are JSON too. */
    public JsonNode json(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            case TextNode text -> TextNode.valueOf(text(text.textValue()));
            default -> value;
        };
    }

    /** A text that may be JSON, a form or an address; in anything else nothing is secret. */
    public String text(String text) {
        return embedded(text)
                .orElseGet(() -> TextMasks.mayHoldParameters(text) ? parameters(text) : text);
    }

    /** Headers as one text: a JSON object, lines of {@code Name: value}, or a printed map. */
    public String headers(String text) {
        return embedded(text).orElseGet(() -> noted(text, texts.headers(text)));
    }

    /** The parameters and the password of each address in a text. */
    public String parameters(String text) {
        return noted(text, texts.parameters(text));
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(member ->
                        masked.set(member.getKey(), member(member.getKey(), member.getValue())));
        return masked;
    }

    private JsonNode member(String name, JsonNode value) {
        return names.include(name) ? hidden(value) : json(value);
    }

    private ArrayNode array(ArrayNode array) {
        ArrayNode masked = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(item -> masked.add(json(item)));
        return masked;
    }

    /** Every value in here is secret; its shape is not. */
    private JsonNode hidden(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(it -> masked.set(it.getKey(), hidden(it.getValue())));
            return masked;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> masked.add(hidden(item)));
            return masked;
        }
        if (value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            return value;
        }
        anything = true;
        return MASKED;
    }

    /** The text masked as the JSON object or list it holds; empty when it holds none. */
    private Optional<String> embedded(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode value = VerbatimJson.read(text);
            Masker inner = new Masker(names);
            JsonNode masked = inner.json(value);
            anything |= inner.anything;
            return Optional.of(inner.anything ? VerbatimJson.write(masked) : text);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private String noted(String text, String masked) {
        anything |= !masked.equals(text);
        return masked;
    }
}
