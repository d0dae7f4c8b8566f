package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.kit.problem.InputFault;
import dev.tidings.kit.problem.InputProblem;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the members of a body as the {@code /api/v3} dialect has it: each fault has a code and a
 * pointer, reading goes on after it, and all of them are told at once, up to a hundred. A value
 * that is at fault reads as absent.
 */
public final class InputMembers {

    private static final String BODY = "body";
    private static final int MOST_FAULTS = 100;

    private final ObjectNode object;
    private final List<InputFault> faults = new ArrayList<>();

    private InputMembers(ObjectNode object) {
        this.object = object;
    }

    /**
     * The members of a request's body.
     *
     * @throws InputProblem {@code json_invalid} when the body is not JSON in UTF-8, {@code
     *     dict_type} when it is not an object
     */
    public static InputMembers of(byte[] body) {
        if (read(body) instanceof ObjectNode object) {
            return new InputMembers(object);
        }
        throw new InputProblem(
                InputFault.at(BODY, "dict_type", "Input should be a valid dictionary"));
    }

    /** Whether a member was sent, be it as {@code null}. */
    public boolean has(String name) {
        return object.has(name);
    }

    public boolean isNull(String name) {
        return object.path(name).isNull();
    }

    /** A string; {@code null} is none. */
    public Optional<String> text(String name) {
        return read(
                        name,
                        only(JsonNode::isTextual),
                        "string_type",
                        "Input should be a valid string")
                .map(JsonNode::textValue);
    }

    /** A string that has at least one character, if it is sent; {@code null} is a fault. */
    public Optional<String> nonEmptyText(String name) {
        if (isNull(name)) {
            fault(name, "string_type", "Input should be a valid string");
            return Optional.empty();
        }
        Optional<String> text = text(name);
        if (text.filter(String::isEmpty).isPresent()) {
            fault(name, "string_too_short", "String should have at least 1 character");
            return Optional.empty();
        }
        return text;
    }

    /** The same, and absent is a fault too. */
    public Optional<String> requiredText(String name) {
        if (!has(name)) {
            fault(name, "missing", "Field required");
        }
        return nonEmptyText(name);
    }

    /** An integer from zero on, as its digits. */
    public Optional<String> natural(String name) {
        return value(name).flatMap(value -> natural(name, Digits.of(value)));
    }

    /** An object, whatever it has; {@code null} is none. */
    public Optional<ObjectNode> dictionary(String name) {
        return read(
                        name,
                        only(JsonNode::isObject),
                        "dict_type",
                        "Input should be a valid dictionary")
                .map(ObjectNode.class::cast);
    }

    /** True or false; {@code null} is a fault. */
    public Optional<Boolean> flag(String name) {
        return readNonNull(
                        name,
                        only(JsonNode::isBoolean),
                        "bool_type",
                        "Input should be a valid boolean")
                .map(JsonNode::booleanValue);
    }

    /** A list of strings; {@code null} is a fault. */
    public Optional<List<String>> texts(String name) {
        return readNonNull(
                        name, only(JsonNode::isArray), "list_type", "Input should be a valid list")
                .map(list -> texts(name, list));
    }

    /** A value of a kind of its own; {@code null} is none. */
    public <T> Optional<T> read(String name, Reader<T> reader, String code, String detail) {
        Optional<T> read = value(name).flatMap(reader::read);
        if (read.isEmpty() && value(name).isPresent()) {
            fault(name, code, detail);
        }
        return read;
    }

    /** The same, and {@code null} is a fault. */
    public <T> Optional<T> readNonNull(String name, Reader<T> reader, String code, String detail) {
        if (isNull(name)) {
            fault(name, code, detail);
        }
        return read(name, reader, code, detail);
    }

    /** Reads a value; empty when it is not of this kind. */
    @FunctionalInterface
    public interface Reader<T> {
        Optional<T> read(JsonNode value);
    }

    /** Makes a fault of every member that is not among these. */
    public void forbidOthersThan(Set<String> known) {
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        fault(name, "extra_forbidden", "Extra inputs are not permitted");
                    }
                });
    }

    /** Adds a fault of this member. */
    public void fault(String name, String code, String detail) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(InputFault.at(BODY + "/" + name, code, detail));
        }
    }

    /**
     * Ends the request if anything was found.
     *
     * @throws InputProblem with every fault so far
     */
    public void throwIfAnyFault() {
        if (!faults.isEmpty()) {
            throw new InputProblem(faults);
        }
    }

    private Optional<String> natural(String name, Digits digits) {
        switch (digits) {
            case Digits.Natural(String plain) -> {
                return Optional.of(plain);
            }
            case Digits.Negative below ->
                    fault(name, "greater_than_equal", "Input should be greater than or equal to 0");
            case Digits.Fraction part ->
                    fault(
                            name,
                            "int_from_float",
                            "Input should be a valid integer, got a number with a fractional part");
            case Digits.Unreadable other ->
                    fault(
                            name,
                            "int_parsing",
                            "Input should be a valid integer, unable to parse string as an integer");
        }
        return Optional.empty();
    }

    private List<String> texts(String name, JsonNode list) {
        List<String> texts = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                texts.add(list.get(i).textValue());
            } else {
                fault(name + "/" + i, "string_type", "Input should be a valid string");
            }
        }
        return texts;
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    private static Reader<JsonNode> only(Predicate<JsonNode> kind) {
        return value -> Optional.of(value).filter(kind);
    }

    private static JsonNode read(byte[] body) {
        try {
            return VerbatimJson.read(body);
        } catch (JsonProcessingException malformed) {
            throw new InputProblem(
                    InputFault.at(BODY, "json_invalid", JsonFault.detail(malformed)));
        } catch (CharacterCodingException notUtf8) {
            throw new InputProblem(InputFault.at(BODY, "json_invalid", JsonFault.NOT_UTF_8));
        }
    }
}
