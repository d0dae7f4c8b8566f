package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * JSON that comes back as it was sent: members keep their order, numbers their digits ({@code 1.0},
 * {@code 1e400}), strings every character that JSON can name, halves of surrogate pairs and NUL
 * among them. Only white space is lost. Strict as {@link JsonBody} is: one value, no duplicate
 * members, nested a thousand levels at most.
 */
public final class VerbatimJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_TOKEN = 16 * 1024 * 1024;

    /** Digits that a long always holds, and whose own form is the form that was sent. */
    private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private static final JsonFactory READER =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(LONGEST_TOKEN)
                                    .maxNameLength(LONGEST_TOKEN)
                                    .maxStringLength(LONGEST_TOKEN)
                                    .build())
                    .build();

    private static final JsonMapper WRITER = new JsonMapper();
    private static final JsonMapper ASCII_WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VerbatimJson() {}

    /**
     * Reads a value from UTF-8.
     *
     * @throws JsonProcessingException when this is not JSON
     * @throws java.nio.charset.CharacterCodingException when this is not UTF-8
     */
    public static JsonNode read(byte[] json) throws IOException {
        return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
    }

    /**
     * Reads a value. A number that is not a plain integer of up to 18 digits is a node of its text;
     * see {@link #numberText}.
     *
     * @throws JsonProcessingException when this is not JSON
     */
    public static JsonNode read(String json) throws JsonProcessingException {
        try (JsonParser parser = READER.createParser(json)) {
            return only(parser);
        } catch (JsonProcessingException malformed) {
            throw malformed;
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
    }

    /** Writes a value as text that every encoding can carry. */
    public static String write(JsonNode value) {
        try {
            String text = WRITER.writeValueAsString(value);
            return text.codePoints().anyMatch(VerbatimJson::isHalfAPair)
                    ? ASCII_WRITER.writeValueAsString(value)
                    : text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree can always be written", impossible);
        }
    }

    /** Whether a value that was read here is a number. */
    public static boolean isNumber(JsonNode value) {
        return value.isNumber() || value instanceof POJONode;
    }

    /** The digits of a number, as they were sent. */
    public static String numberText(JsonNode number) {
        return number instanceof POJONode raw
                ? ((RawValue) raw.getPojo()).rawValue().toString()
                : number.asText();
    }

    /** A number of these digits, which must be those of a JSON number. */
    public static JsonNode number(String digits) {
        return PLAIN.matcher(digits).matches()
                ? NODES.numberNode(Long.parseLong(digits))
                : NODES.rawValueNode(new RawValue(digits));
    }

    private static JsonNode only(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "There is no value");
        }
        JsonNode value = value(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "There is more than one value");
        }
        return value;
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new JsonParseException(parser, "No value begins here");
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static boolean isHalfAPair(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
