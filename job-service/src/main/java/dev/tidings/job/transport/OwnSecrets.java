package dev.tidings.job.transport;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.masking.Masker;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets of one integration, as they can come back from those they were sent to: as they are,
 * escaped in the ways of the protocols, or in base64 with anything before and after them.
 */
final class OwnSecrets {

    private static final List<String> SECRETS =
            List.of("secret_key", "password", "aws_secret_access_key", "aws_access_key_id");

    /** Shorter ones are found where they stand alone, lest half of a text is masked. */
    private static final int FOUND_ANYWHERE = 4;

    /** Of a secret that is cut off at the end of a text, so much is no secret. */
    private static final int CUT_OFF = 4;

    private final List<String> forms;
    private final Optional<Pattern> shortOnes;

    private OwnSecrets(Set<String> secrets) {
        this.forms =
                secrets.stream()
                        .filter(secret -> secret.length() >= FOUND_ANYWHERE)
                        .flatMap(secret -> SecretForms.of(secret).stream())
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        this.shortOnes =
                secrets.stream()
                        .filter(secret -> secret.length() < FOUND_ANYWHERE)
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + "|" + other)
                        .map(any ->
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
    }

    static OwnSecrets of(Integration integration) {
        Set<String> secrets = new TreeSet<>();
        SECRETS.stream().map(integration::setting).forEach(secrets::add);
        addresses(integration).forEach(address -> addUserInfo(address, secrets));
        secrets.remove("");
        return new OwnSecrets(secrets);
    }

    private static Stream<String> addresses(Integration integration) {
        return Stream.concat(
                Stream.of(integration.setting("url")), integration.settings("addresses").stream());
    }

    private static void addUserInfo(String address, Set<String> secrets) {
        userInfo(address)
                .ifPresent(info -> {
                    String password = info.substring(info.indexOf(':') + 1);
                    secrets.add(password);
                    secrets.add(decoded(password));
                });
    }

    private static Optional<String> userInfo(String address) {
        try {
            return Optional.ofNullable(new URI(address).getRawUserInfo());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The text without them. */
    String mask(String text) {
        String masked = text;
        for (String form : forms) {
            masked = masked.replace(form, Masker.MASK);
        }
        String whole = withoutCutOff(masked);
        return shortOnes.map(any -> any.matcher(whole).replaceAll(Masker.MASK)).orElse(whole);
    }

    /** What is kept of an answer ends somewhere, which may be within a secret. */
    private String withoutCutOff(String text) {
        int longest = 0;
        for (String form : forms) {
            for (int length = form.length() - 1; length >= CUT_OFF && length > longest; length--) {
                if (text.endsWith(form.substring(0, length))) {
                    longest = length;
                }
            }
        }
        return longest == 0 ? text : text.substring(0, text.length() - longest) + Masker.MASK;
    }

    @Override
    public String toString() {
        return "OwnSecrets[]";
    }
}
