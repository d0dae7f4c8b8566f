package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
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

    /** What some editors put before a text in UTF-8; no part of the text. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    private static final JsonFactory READER =
            reader(
                    StreamReadConstraints.builder()
                            .maxNumberLength(LONGEST_TOKEN)
                            .maxNameLength(LONGEST_TOKEN)
                            .maxStringLength(LONGEST_TOKEN)
                            .build());

    private static final JsonMapper WRITER = new JsonMapper();
    private static final JsonMapper ASCII_WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VerbatimJson() {}

    /**
     * Reads a value from UTF-8, strictly; a byte order mark before it is passed over.
     *
     * @throws JsonProcessingException when this is not JSON
     * @throws CharacterCodingException when this is not UTF-8
     */
    public static JsonNode read(byte[] json)
            throws JsonProcessingException, CharacterCodingException {
        return read(json, READER);
    }

    /** The same with another reader, made by {@link #reader}. */
    static JsonNode read(byte[] json, JsonFactory reader)
            throws JsonProcessingException, CharacterCodingException {
        try (JsonParser parser = reader.createParser(characters(json))) {
            return whole(parser);
        } catch (JsonProcessingException | CharacterCodingException malformed) {
            throw malformed;
        } catch (IOException impossible) {
            throw new IllegalStateException("an array can always be read", impossible);
        }
    }

    /**
     * Reads a value. A number that is not a plain integer of up to 18 digits is a node of its text;
     * see {@link #numberText}.
     *
     * @throws JsonProcessingException when this is not JSON
     */
    public static JsonNode read(String json) throws JsonProcessingException {
        try (JsonParser parser = READER.createParser(json)) {
            return whole(parser);
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

    /** A text or a number as it was sent, {@code true} or {@code false}; {@code ""} of all else. */
    public static String text(JsonNode value) {
        return isNumber(value) ? numberText(value) : value.asText("");
    }

    /** A number that is a whole one of 64 bits, written without a point or an exponent. */
    public static OptionalLong wholeNumber(JsonNode value) {
        if (!isNumber(value) || !WHOLE.matcher(numberText(value)).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(numberText(value)));
        } catch (NumberFormatException outOfRange) {
            return OptionalLong.empty();
        }
    }

    /** A number of these digits, which must be those of a JSON number. */
    public static JsonNode number(String digits) {
        return PLAIN.matcher(digits).matches()
                ? NODES.numberNode(Long.parseLong(digits))
                : NODES.rawValueNode(new RawValue(digits));
    }

    /** Reads strictly within limits. Names come from anybody, so none is interned for good. */
    static JsonFactory reader(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(limits)
                .build();
    }

    private static Reader characters(byte[] json) {
        int start = beginsWithMark(json) ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(json, start, json.length - start),
                StandardCharsets.UTF_8.newDecoder());
    }

    private static boolean beginsWithMark(byte[] json) {
        int length = BYTE_ORDER_MARK.length;
        return json.length >= length && Arrays.equals(json, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    /** What is over a limit is told with its place, as any other fault. */
    private static JsonNode whole(JsonParser parser) throws IOException {
        try {
            return only(parser);
        } catch (StreamConstraintsException overALimit) {
            throw new JsonParseException(parser, overALimit.getOriginalMessage(), overALimit);
        }
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
