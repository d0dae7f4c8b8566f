package dev.tidings.job.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.masking.Masking;
import dev.tidings.kit.masking.MaskingConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMasksTest {

    private final AnswerMasks masks = new AnswerMasks(new Masking(config()));
    private final Integration integration =
            Deliveries.webhook(Map.of("url", "https://example.com", "secret_key", "hush-hush"));

    @Test
    void hidesTheSecretsOfTheIntegrationInWhateverIsKeptOfAnAnswer() {
        assertThat(masks.mask(integration, new Outcome.Delivered(200, "ok hush-hush")))
                .isEqualTo(new Outcome.Delivered(200, "ok ********"));
        assertThat(
                        masks.mask(
                                integration,
                                new Outcome.Refused(0, "hush-hush", "no: hush-hush", null)))
                .isEqualTo(new Outcome.Refused(0, "********", "no: ********", null));
        assertThat(
                        masks.mask(
                                integration,
                                new Outcome.Rejected(0, "hush-hush", "hush-hush", "hush-hush")))
                .isEqualTo(new Outcome.Rejected(0, "********", "********", "********"));
        assertThat(
                        masks.mask(
                                integration,
                                new Outcome.Unreachable(Outcome.Reason.TLS, "TLS: hush-hush")))
                .isEqualTo(new Outcome.Unreachable(Outcome.Reason.TLS, "TLS: ********"));
        assertThat(masks.mask(integration, new Outcome.Impossible("hush-hush")))
                .isEqualTo(new Outcome.Impossible("********"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"headers\":{\"X-Api-Key\":\"k\",\"a\":1.0}}|{\"headers\":{\"X-Api-Key\":\"********\",\"a\":1.0}}",
                "Authorization: Basic dXNlcjpwYXNz|Authorization: ********",
                "got Bearer abcdefgh.ijklmnop from you|got Bearer ******** from you",
                "see https://u:p@example.com/?token=t|see https://u:********@example.com/?token=********"
            })
    void hidesWhatLooksLikeASecret(String answer, String kept) {
        assertThat(masks.mask(integration, new Outcome.Delivered(200, answer)).body())
                .isEqualTo(kept);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Outcome outcome = new Outcome.Refused(500, "{ \"basic\" : 1.0 }", "Not taken", null);
        assertThat(masks.mask(integration, outcome)).isEqualTo(outcome);
    }

    private static MaskingConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MaskingConfig.class)
                .build()
                .getConfigMapping(MaskingConfig.class);
    }
}
