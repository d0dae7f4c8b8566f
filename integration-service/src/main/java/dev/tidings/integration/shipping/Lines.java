package dev.tidings.integration.shipping;

import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.InputMembers;

/** Short texts that a person is to read. */
final class Lines {

    private Lines() {}

    /** Makes a fault of a text that is no line, or has more characters than it may. */
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
