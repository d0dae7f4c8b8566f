package dev.tidings.job.transport;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.job.directory.Integration;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.masking.Masker;
import dev.tidings.kit.masking.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Hides secrets in what was answered: receivers echo what they are sent, and brokers say what they
 * refuse. What is kept of an answer is read by others than those who know the secrets.
 */
@ApplicationScoped
class AnswerMasks {

    /** {@code Basic …} and {@code Bearer …}, wherever they stand. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("\\b((?i:Basic|Bearer)\\s{1,4})[A-Za-z0-9+/=._~-]{8,}");

    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final Masking masking;
    private final Cache<Version, OwnSecrets> known =
            Caches.expiringAfterAccess(REMEMBERED, REMEMBERED_FOR).build();

    private record Version(UUID integration, long version) {}

    AnswerMasks(Masking masking) {
        this.masking = masking;
    }

    /** The same outcome of an attempt for this integration, without secrets. */
    Outcome mask(Integration integration, Outcome outcome) {
        if (outcome.body().isEmpty() && outcome.errorDetail().isEmpty()) {
            return outcome;
        }
        OwnSecrets own =
                known.get(
                        new Version(integration.id(), integration.version()),
                        first -> OwnSecrets.of(integration));
        return masked(outcome, body -> body(own, body), detail -> text(own, detail));
    }

    private static Outcome masked(
            Outcome outcome, UnaryOperator<String> body, UnaryOperator<String> text) {
        return switch (outcome) {
            case Outcome.Delivered delivered ->
                    new Outcome.Delivered(
                            delivered.statusCode(),
                            body.apply(delivered.body()),
                            text.apply(delivered.errorDetail()));
            case Outcome.Refused refused ->
                    new Outcome.Refused(
                            refused.statusCode(),
                            body.apply(refused.body()),
                            text.apply(refused.errorDetail()),
                            refused.retryAfter());
            case Outcome.Rejected rejected ->
                    new Outcome.Rejected(
                            rejected.statusCode(),
                            body.apply(rejected.body()),
                            text.apply(rejected.errorDetail()),
                            text.apply(rejected.reason()));
            case Outcome.Unreachable(Outcome.Reason reason, String detail) ->
                    new Outcome.Unreachable(reason, text.apply(detail));
            case Outcome.Impossible(String detail) -> new Outcome.Impossible(text.apply(detail));
        };
    }

    /** Its own secrets first: what looks like a secret may be the half of one. */
    private String body(OwnSecrets own, String body) {
        return body.isEmpty() ? body : text(own, masking.begin().headers(own.mask(body)));
    }

    private String text(OwnSecrets own, String text) {
        String looksSecret = masking.begin().parameters(own.mask(text));
        return CREDENTIALS.matcher(looksSecret).replaceAll("$1" + Masker.MASK);
    }
}
