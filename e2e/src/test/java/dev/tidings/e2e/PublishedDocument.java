package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document of our API, by which every answer is judged that a client of these tests gets. */
final class PublishedDocument {

    static final OpenApiDocument DOCUMENT = read();

    /** Clients must bear members they do not know, but what we answer ought to be described. */
    private static final AnswerJudge JUDGE = new AnswerJudge(DOCUMENT.withoutUnnamedMembers());

    private PublishedDocument() {}

    /** The same answer, if it is as documented; where nothing is, there must be nothing. */
    static Answer judged(Answer answer) {
        if (DOCUMENT.operation(answer.method(), answer.path()).isPresent()) {
            assertThat(JUDGE.faults(answer)).as(answer::summary).isEmpty();
        } else {
            assertThat(answer.status()).as(answer::summary).isEqualTo(404);
        }
        return answer;
    }

    private static OpenApiDocument read() {
        Path root = Path.of(System.getProperty("tidings.root"));
        try {
            return OpenApiDocument.parse(
                    Files.readString(root.resolve("docs/openapi/tidings.yaml")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
