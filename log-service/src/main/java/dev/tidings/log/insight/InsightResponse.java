package dev.tidings.log.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.log.fingerprint.Fingerprint;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An insight on the wire. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ExceptionInsight", description = "Exception logs of one cause.")
record InsightResponse(
        @Schema(
                        description = "Names the cause, at all times.",
                        examples = "2b0c2d5e-4b58-5f6e-9d3c-0f5f8b1d7a11")
                UUID fingerprint,
        @Schema(
                        description = "The class of the exception.",
                        examples = "requests.exceptions.SSLError")
                @JsonProperty("exception_type")
                @Nullable String exceptionType,
        @Schema(description = "The HTTP method that failed.", examples = "POST")
                @Nullable String method,
        @Schema(
                        description = "The path that failed, with placeholders for what differs.",
                        examples = "/orders/{number}.json")
                String path,
        @Schema(description = "The HTTP status that came back.", examples = "495")
                @JsonProperty("response_code")
                @Nullable Long responseCode,
        @Schema(description = "How many logs there are of it.", examples = "17") long count,
        @Schema(
                        description = "When it happened first in the window.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:30Z")
                @JsonProperty("first_seen_at")
                String firstSeenAt,
        @Schema(
                        description = "When it happened last.",
                        format = "date-time",
                        examples = "2026-11-26T11:15:30Z")
                @JsonProperty("last_seen_at")
                String lastSeenAt,
        @Schema(description = "The id of the newest of them.", examples = "123")
                @JsonProperty("example_id")
                long exampleId,
        @Nullable Suggestion suggestion) {

    /** What may help. */
    @RegisterForReflection
    @Schema(name = "ExceptionInsightSuggestion", description = "What may help, if a rule knows.")
    record Suggestion(
            @Schema(description = "The rule that says so.", examples = "certificate") String rule,
            @Schema(description = "What a person can do.", examples = "Renew the certificate")
                    String text) {}

    static InsightResponse of(Insight insight, Rules rules) {
        Fingerprint cause = insight.cause();
        return new InsightResponse(
                cause.id(),
                orNull(cause.exceptionType()),
                orNull(cause.method()),
                cause.path(),
                cause.responseCode(),
                insight.count(),
                insight.firstSeen().time().toString(),
                insight.lastSeen().time().toString(),
                insight.exampleId(),
                rules.first(insight)
                        .map(rule -> new Suggestion(rule.id(), rule.suggestion()))
                        .orElse(null));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
