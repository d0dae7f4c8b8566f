package dev.tidings.job.export.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.ExportStatus;
import dev.tidings.kit.testing.TestSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static ExportLinks at(Instant now) {
        return new ExportLinks(TestSecrets.MASTER_KEYS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String token(String path) {
        return path.split("/", -1)[1];
    }
}
