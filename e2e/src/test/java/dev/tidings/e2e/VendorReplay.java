package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers of ours, judged by the document of a vendor, and which of its answers they were. A
 * vendor's document hardly says which members an answer must have; clients rely on all.
 */
final class VendorReplay {

    private final OpenApiDocument document;
    private final AnswerJudge judge;
    private final Set<String> given = new TreeSet<>();

    private VendorReplay(OpenApiDocument document) {
        this.document = document;
        this.judge = new AnswerJudge(document);
    }

    /** By a document as it was published. */
    static VendorReplay by(String name) {
        return new VendorReplay(read(name).withEveryMemberRequired());
    }

    /** By a document that a patch has mended where it slipped. */
    static VendorReplay by(String name, String patch) {
        return new VendorReplay(read(name).withEveryMemberRequired().patched(read(patch).tree()));
    }

    /** The same answer, if it is what the vendor's operation answers with this status. */
    Answer judged(int status, Answer answer) {
        assertThat(judge.faults(answer.expect(status))).as(answer::summary).isEmpty();
        document.operation(answer.method(), answer.path())
                .ifPresent(operation -> given.add(operation + " " + status));
        return answer;
    }

    /** The bodies of requests that the document shows of an operation. */
    Iterable<JsonNode> requests(String method, String path) {
        return document.operation(method, path).orElseThrow().requests();
    }

    /** What the vendor answers and we were not seen to, faults of the server aside. */
    Set<String> missing() {
        return document.operations().stream()
                .flatMap(operation ->
                        operation.statuses().stream()
                                .filter(status -> !status.startsWith("5"))
                                .map(status -> operation + " " + status))
                .filter(answer -> !given.contains(answer))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static OpenApiDocument read(String name) {
        String path = "/openapi/" + name;
        try (InputStream stream = VendorReplay.class.getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(stream, path).readAllBytes();
            return OpenApiDocument.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
