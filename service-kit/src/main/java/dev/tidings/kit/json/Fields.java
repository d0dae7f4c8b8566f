package dev.tidings.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.kit.problem.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object by name and type. What is wrong is collected under the path of
 * the member ({@code data.configuration.url}), and reading goes on; {@code null} counts as absent.
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final Faults faults;

    private Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The members of the body's root; a root that is no object is a fault and reads as empty. */
    public static Fields of(JsonNode root, Faults faults) {
        return at("", root, faults);
    }

    /** The members of a value found elsewhere, its faults named under this path. */
    public static Fields at(String path, JsonNode value, Faults faults) {
        if (!value.isObject()) {
            faults.add(
                    (path.isEmpty() ? "The body" : path) + " must be an object",
                    path.isEmpty() ? null : path);
        }
        return new Fields(value, path, faults);
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public @Nullable JsonNode raw(String name) {
        return object.hasNonNull(name) ? object.get(name) : null;
    }

    /** The path of a member of this object, as faults name it. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A string, or {@code null} when absent or of another type (which is a fault). */
    public @Nullable String text(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        wrongType(name, "a string");
        return null;
    }

    /** A string that must be there and not be blank; {@code ""} after a fault. */
    public String requiredText(String name) {
        if (!has(name)) {
            missing(name);
            return "";
        }
        String value = text(name);
        if (value != null && value.isBlank()) {
            faults.add(path(name) + " must not be blank", path(name));
        }
        return value == null ? "" : value;
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        wrongType(name, "a boolean");
        return null;
    }

    /** A list of strings, or {@code null} when absent or anything else (which is a fault). */
    public @Nullable List<String> texts(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isArray() || !allTextual(value)) {
            wrongType(name, "a list of strings");
            return null;
        }
        List<String> texts = new ArrayList<>(value.size());
        value.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    /** A nested object that must be there; an empty one after a fault. */
    public Fields requiredObject(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            missing(name);
            return new Fields(JsonNodeFactory.instance.objectNode(), path(name), faults);
        }
        return at(path(name), value, faults);
    }

    /** Makes a fault of every member that is not among these. */
    public void refuseOthersThan(Set<String> known) {
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        faults.add(
                                path(name)
                                        + " is unknown; allowed here: "
                                        + String.join(", ", new TreeSet<>(known)),
                                path(name));
                    }
                });
    }

    public void missing(String name) {
        faults.add(path(name) + " is required", path(name));
    }

    public void wrong(String name, String detail) {
        faults.add(path(name) + " " + detail, path(name));
    }

    private void wrongType(String name, String expected) {
        wrong(name, "must be " + expected);
    }

    private static boolean allTextual(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return true;
    }
}
