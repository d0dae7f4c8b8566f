package dev.tidings.job.export.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.ExportStatus;
import dev.tidings.kit.secret.MasterKeys;
import dev.tidings.kit.secret.Signer;
import dev.tidings.kit.testing.TestSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportLinksTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant EXPIRES = CREATED.plus(Duration.ofDays(7));

    private final ExportJob job =
            new ExportJob(
                    UUID.randomUUID(),
                    UUID.fromString("0198f3a2-7c1d-7f00-8000-0123456789ab"),
                    "order_export",
                    "",
                    ExportStatus.COMPLETE,
                    "",
                    new ExportJob.Progress(1, 1L),
                    null,
                    CREATED,
                    CREATED,
                    EXPIRES);

    @Test
    void leadsToTheJobUntilTheJobExpires() {
        String token = token(at(CREATED).pathOf(job));

        assertThat(at(EXPIRES.minusMillis(1)).open(token))
                .contains(new ExportLinks.Linked(job.store(), job.id()));
        assertThat(at(EXPIRES).open(token)).isEmpty();
    }

    @Test
    void isTheSameHoweverOftenItIsAskedForAndNamesTheFileForAPerson() {
        assertThat(at(CREATED).pathOf(job))
                .isEqualTo(at(CREATED.plusSeconds(9)).pathOf(job))
                .matches("exports/[A-Za-z0-9_-]{100,}/order_export-2026-11-21-456789ab\\.csv");
    }

    @Test
    void leadsNowhereWhenItWasNotMadeHere() {
        String token = token(at(CREATED).pathOf(job));

        assertThat(at(CREATED).open(token.replaceFirst(".{9}$", "AAAAAAAAA"))).isEmpty();
        assertThat(at(CREATED).open("")).isEmpty();
    }

    @Test
    void leadsNowhereWhenAnyCharacterOfItIsAnother() {
        String token = token(at(CREATED).pathOf(job));

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(at(CREATED).open(altered)).as(altered).isEmpty();
        }
        assertThat(at(CREATED).open(token + "=")).isEmpty();
        assertThat(at(CREATED).open(token + "A")).isEmpty();
        assertThat(at(CREATED).open(token.substring(1))).isEmpty();
    }

    @Test
    void leadsToNoOtherJobUnderItsSignature() {
        byte[] signed = Base64.getUrlDecoder().decode(token(at(CREATED).pathOf(job)));
        for (int part : new int[] {0, Integer.BYTES, Integer.BYTES + 16, Integer.BYTES + 32}) {
            byte[] altered = signed.clone();
            altered[part + Integer.BYTES - 1] ^= 1;
            assertThat(
                            at(CREATED)
                                    .open(
                                            Base64.getUrlEncoder()
                                                    .withoutPadding()
                                                    .encodeToString(altered)))
                    .isEmpty();
        }
    }

    @Test
    void leadsNowhereWhenItWasSignedForAnotherPurpose() {
        byte[] signed = Base64.getUrlDecoder().decode(token(at(CREATED).pathOf(job)));
        byte[] content = Arrays.copyOfRange(signed, Integer.BYTES, signed.length - 32);
        Signer another = new Signer(MasterKeys.parse(TestSecrets.MASTER_KEYS), "another purpose");

        assertThat(at(CREATED).open(another.sign(content))).isEmpty();
    }

    private static ExportLinks at(Instant now) {
        return new ExportLinks(TestSecrets.MASTER_KEYS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String token(String path) {
        return path.split("/", -1)[1];
    }
}
