package dev.tidings.integration.shipping;

import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.InputMembers;
import java.util.Optional;

/** Short texts that a person is to read. */
final class Lines {

    private Lines() {}

    /** A text of one line; {@code null} and {@code ""} are faults. */
    static Optional<String> read(InputMembers sent, String name, int longest) {
        Optional<String> text = sent.nonEmptyText(name);
        text.ifPresent(line -> check(sent, name, line, longest));
        return text;
    }

    static void check(InputMembers sent, String name, String line, int longest) {
        if (line.codePointCount(0, line.length()) > longest) {
            sent.fault(
                    name,
                    "string_too_long",
                    "String should have at most " + longest + " characters");
        } else if (!TextRule.LINE.allows(line)) {
            sent.fault(name, "invalid", "Input should not contain control characters");
        }
    }
}
