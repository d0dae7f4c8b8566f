package dev.tidings.log.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of rules as it is written: a JSON list. */
final class RuleFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private RuleFile() {}

    /**
     * A rule.
     *
     * @param any what it applies to: whatever one of these describes
     */
    @RegisterForReflection
    record Entry(String id, List<When> any, String suggestion) {
        Entry {
            Objects.requireNonNull(id, "a rule has an id");
            Objects.requireNonNull(any, "a rule has conditions: any");
            Objects.requireNonNull(suggestion, "a rule has a suggestion");
        }
    }

    /**
     * A description. What it does not mention is not looked at, all that it mentions must fit.
     *
     * @param exceptionType a regular expression, found anywhere in the type
     * @param exception a regular expression, found anywhere in the text of the example
     * @param method an HTTP method, in upper case
     * @param path a regular expression, found anywhere in the templated path
     * @param responseCode codes and ranges, {@code "404"} or {@code "500-599"}
     */
    @RegisterForReflection
    record When(
            @JsonProperty("exception_type") @Nullable String exceptionType,
            @Nullable String exception,
            @Nullable String method,
            @Nullable String path,
            @JsonProperty("response_code") @Nullable List<String> responseCode) {}

    /**
     * Reads a file.
     *
     * @param name of the file, for the one who has to mend it
     * @throws IllegalArgumentException when it is not a list of rules
     */
    static List<Rule> parse(String name, byte[] json) {
        try {
            return List.of(MAPPER.readValue(json, Entry[].class)).stream().map(Rule::of).toList();
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "cannot read the rules in " + name + ": " + wrong.getMessage(), wrong);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can always be read", impossible);
        }
    }
}
