package dev.tidings.log.exception;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tidings.kit.json.InputMembers;
import dev.tidings.kit.json.VerbatimJson;
import dev.tidings.kit.time.SentTime;
import dev.tidings.log.fingerprint.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an integration reports of one of its failures.
 *
 * @param members all nine of the contract, in its order, absent ones as {@code null}; what the
 *     sender gave is as it was given
 * @param createdAt when it happened
 */
record ExceptionReport(ObjectNode members, Instant createdAt) {

    static final String BASE_URL = "base_url";
    static final String FULL_URL = "full_url";
    static final String METHOD = "method";
    static final String RESPONSE_CODE = "response_code";
    static final String RESPONSE = "response";
    static final String REQUEST = "request";
    static final String CREATED_AT = "created_at";
    static final String EXCEPTION_TYPE = "exception_type";
    static final String EXCEPTION = "exception";

    private static final int LONGEST_TEXT = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NAMES =
            Set.of(
                    BASE_URL,
                    FULL_URL,
                    METHOD,
                    RESPONSE_CODE,
                    RESPONSE,
                    REQUEST,
                    CREATED_AT,
                    EXCEPTION_TYPE,
                    EXCEPTION);

    /**
     * Reads a request's body.
     *
     * @param now the time of a report that names none
     * @throws dev.tidings.kit.problem.InputProblem with all that is wrong
     */
    static ExceptionReport read(byte[] body, Instant now) {
        InputMembers sent = InputMembers.of(body);
        ObjectNode members = NODES.objectNode();
        members.set(BASE_URL, text(sent.requiredText(BASE_URL)));
        members.set(FULL_URL, text(sent.text(FULL_URL)));
        members.put(METHOD, sent.text(METHOD).orElse(""));
        members.set(RESPONSE_CODE, orNull(sent.natural(RESPONSE_CODE).map(VerbatimJson::number)));
        members.set(RESPONSE, orNull(sent.dictionary(RESPONSE)));
        members.set(REQUEST, orNull(sent.dictionary(REQUEST)));
        SentTime createdAt = time(sent).orElseGet(() -> new SentTime(now.toString(), now));
        members.put(CREATED_AT, createdAt.text());
        members.set(EXCEPTION_TYPE, text(sent.text(EXCEPTION_TYPE)));
        members.set(EXCEPTION, text(sent.text(EXCEPTION)));
        sent.forbidOthersThan(NAMES);
        sent.throwIfAnyFault();
        return new ExceptionReport(members, createdAt.instant());
    }

    /** What this has in common with other reports of the same cause. */
    Fingerprint fingerprint() {
        String fullUrl = members.path(FULL_URL).asText("");
        return Fingerprint.of(
                members.path(EXCEPTION_TYPE).asText(""),
                members.path(METHOD).asText(),
                fullUrl.isBlank() ? members.path(BASE_URL).asText() : fullUrl,
                members.path(RESPONSE_CODE).isIntegralNumber()
                        ? members.path(RESPONSE_CODE).longValue()
                        : null);
    }

    /** The beginning of what its sender says of it, in a form that can be stored. */
    String text() {
        return Fingerprint.storable(members.path(EXCEPTION).asText(""), LONGEST_TEXT);
    }

    private static Optional<SentTime> time(InputMembers sent) {
        return sent.read(
                CREATED_AT,
                value -> value.isTextual() ? SentTime.read(value.textValue()) : Optional.empty(),
                "datetime_parsing",
                "Input should be a valid datetime");
    }

    private static JsonNode text(Optional<String> value) {
        return orNull(value.map(TextNode::valueOf));
    }

    private static JsonNode orNull(Optional<? extends JsonNode> value) {
        return value.<JsonNode>map(found -> found).orElseGet(NODES::nullNode);
    }
}
