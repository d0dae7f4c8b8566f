package dev.tidings.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * The committed document is what the services make it; where it changes, it stays compatible with
 * what was committed.
 */
class CommittedDocumentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMITTED = ROOT.resolve("docs/openapi/tidings.yaml");

    private static final boolean REFRESH = Boolean.getBoolean("openapi.refresh");
    private static final boolean MAY_BREAK = Boolean.getBoolean("openapi.breaking");

    @Test
    void isMadeOfWhatTheServicesPublish() throws IOException {
        // Given
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

        // When
        String current = WholeApi.of(head(), parts()).toYaml();

        // Then
        if (!committed.isEmpty() && !committed.equals(current) && !MAY_BREAK) {
            assertThatNothingBreaks(committed, current);
        }
        if (REFRESH) {
            Files.writeString(COMMITTED, current);
        } else {
            assertThat(current)
                    .as("docs/openapi/tidings.yaml; to bring it up to date, run ./tidings openapi")
                    .isEqualTo(committed);
        }
    }

    private static void assertThatNothingBreaks(String committed, String current) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(committed, current);
        assertThat(difference.isIncompatible())
                .as(
                        "that clients would break; when that is meant, run ./tidings openapi"
                                + " --breaking\n"
                                + new Report(difference))
                .isFalse();
    }

    private static Document head() throws IOException {
        try (InputStream head =
                Objects.requireNonNull(WholeApi.class.getResourceAsStream("/head.yaml"))) {
            return Document.parse("head", new String(head.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Document> parts() {
        return Stream.of("gateway", "integration-service", "job-service", "log-service")
                .map(service ->
                        Document.read(service, ROOT.resolve(service).resolve("openapi.yaml")))
                .toList();
    }

    /** The differences in words, written only when they are asked for. */
    private record Report(ChangedOpenApi difference) {

        @Override
        public String toString() {
            java.io.ByteArrayOutputStream report = new java.io.ByteArrayOutputStream();
            new MarkdownRender()
                    .render(
                            difference,
                            new java.io.OutputStreamWriter(report, StandardCharsets.UTF_8));
            return report.toString(StandardCharsets.UTF_8);
        }
    }
}
