package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the document says of credentials is what the running stack asks for. */
class PublishedDocumentIT {

    private static final PublishedDocument DOCUMENT = PublishedDocument.ofTheRunningStack();

    private final Client nothingPermitted =
            Client.implicit(
                    RunningStack.get().url(), RunningStack.get().key().clientId().toString());

    @Test
    void isServedAsItIsCommitted() throws IOException {
        // Given
        Path committed = Path.of(System.getProperty("tidings.root"), "docs/openapi/tidings.yaml");

        // When
        Answer served = RunningStack.client().get("/openapi.yaml").expect(200);

        // Then
        assertThat(served.text()).isEqualTo(Files.readString(committed));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationNeedsTheScopeItNames() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.scope().isPresent())
                .map(operation ->
                        DynamicTest.dynamicTest(operation.id(), () -> assertNeedsScope(operation)));
    }

    private void assertNeedsScope(PublishedDocument.Operation operation) {
        // When
        Answer answer =
                nothingPermitted.send(
                        operation.method(),
                        operation.anyPath(),
                        operation.method().equals("GET") ? "" : "{}");

        // Then
        answer.expect(403);
        assertThat(answer.text()).contains("lacks the scope " + operation.scope().orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationThatNamesNoCredentialsNeedsNone() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.scope().isEmpty())
                .filter(operation -> !operation.path().startsWith("/api/v3/"))
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.id(),
                                () ->
                                        assertThat(nobody(operation).status())
                                                .isNotIn(401, 403, 405)));
    }

    private static Answer nobody(PublishedDocument.Operation operation) {
        return ShippingClient.anonymous(RunningStack.get().url())
                .send(operation.method(), operation.anyPath(), "");
    }
}
