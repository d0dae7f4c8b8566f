package dev.tidings.integration.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rule for ids that callers choose, in the body or in a header. */
final class EventId {

    /** The header that may carry the id of a single event. */
    static final String HEADER = "Idempotency-Key";

    static final String PATTERN = "^[A-Za-z0-9._:-]{1,128}$";

    static final String RULE = "must be 1 to 128 of the characters A-Z a-z 0-9 . _ : -";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    private static final Pattern QUOTED = Pattern.compile("^\"(.*)\"$");

    private EventId() {}

    /** The id in that header, with quotes around it as the draft of the IETF has it or without. */
    static @Nullable String fromHeader(@Nullable String sent) {
        return sent == null ? null : QUOTED.matcher(sent.strip()).replaceFirst("$1");
    }

    static boolean isWellFormed(String id) {
        return ALLOWED.matcher(id).matches();
    }
}
