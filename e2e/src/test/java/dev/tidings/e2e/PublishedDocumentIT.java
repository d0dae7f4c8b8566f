package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the document says of credentials is what the running stack asks for. That answers are as
 * documented otherwise is seen to by the clients of all tests.
 */
class PublishedDocumentIT {

    private static final String NUMBER = "1";
    private static final String UUID = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f11";

    private final ShippingClient stranger = new ShippingClient(RunningStack.get().url(), "");
    private final Client nothingPermitted =
            Client.implicit(
                    RunningStack.get().url(), RunningStack.get().key().clientId().toString());

    @TestFactory
    Stream<DynamicTest> operationsWithoutSecurityAreForEverybody() {
        return each(
                operation -> security(operation).isEmpty(),
                operation -> {
                    Answer answer = stranger.send(operation.method(), anyPath(operation), "");
                    assertThat(answer.status()).isNotIn(401, 403);
                });
    }

    @TestFactory
    Stream<DynamicTest> operationsWithSecurityNeedCredentials() {
        return each(
                operation -> !security(operation).isEmpty(),
                operation ->
                        stranger.send(operation.method(), anyPath(operation), body(operation))
                                .expect(401));
    }

    @TestFactory
    Stream<DynamicTest> operationsThatNameAScopeNeedIt() {
        return each(
                operation -> scopes(operation).findAny().isPresent(),
                operation -> {
                    Answer answer =
                            nothingPermitted.send(
                                    operation.method(), anyPath(operation), body(operation));
                    assertThat(answer.expect(403).text()).contains(scopes(operation).toList());
                });
    }

    private static Stream<DynamicTest> each(
            Predicate<DocumentedOperation> condition, Consumer<DocumentedOperation> test) {
        return PublishedDocument.DOCUMENT.operations().stream()
                .filter(condition)
                .map(operation -> dynamicTest(operation.toString(), () -> test.accept(operation)));
    }

    /** Its path with something in each place that could be an id. */
    private static String anyPath(DocumentedOperation operation) {
        return operation.pathWith(operation.path().startsWith("/api/v3/") ? NUMBER : UUID);
    }

    private static String body(DocumentedOperation operation) {
        return operation.method().equals("GET") ? "" : "{}";
    }

    private static JsonNode security(DocumentedOperation operation) {
        return operation.described().path("security");
    }

    private static Stream<String> scopes(DocumentedOperation operation) {
        return StreamSupport.stream(security(operation).spliterator(), false)
                .flatMap(way -> StreamSupport.stream(way.path("oauth2").spliterator(), false))
                .map(JsonNode::asText);
    }
}
