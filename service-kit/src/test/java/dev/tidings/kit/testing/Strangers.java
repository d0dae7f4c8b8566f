package dev.tidings.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tidings.kit.testing.DescribedApi.Operation;
import dev.tidings.kit.testing.RawExchange.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Those who have no business with what a store has: whoever comes without a good token, and other
 * stores. They try every operation of the service's document, so that a new one is tried as well.
 */
public final class Strangers {

    private static final String NO_RECORDS = "\"data\":[]";

    private final int port;

    private Strangers(int port) {
        this.port = port;
    }

    /**
     * That no operation takes a token that is tampered with, foreign, or past or before its time.
     */
    public static void assertNeedAGoodToken(
            int port, UUID store, Function<Operation, Map<String, String>> values) {
        Strangers strangers = new Strangers(port);
        Map<String, String> tokens = BadTokens.of(store);
        List<String> let = new ArrayList<>();
        for (Operation operation : guarded()) {
            String target = operation.pathWith(values.apply(operation));
            for (Map.Entry<String, String> bad : tokens.entrySet()) {
                Answer answer = strangers.send(operation, target, "Bearer " + bad.getValue());
                if (answer.status() != 401) {
                    let.add(bad.getKey() + ": " + answer.status() + " for " + operation);
                }
            }
            for (String other : new String[] {"", "Basic YTpi", TestTokens.full(store)}) {
                if (strangers.send(operation, target, other).status() != 401) {
                    let.add(other + " for " + operation);
                }
            }
        }
        assertThat(let).isEmpty();
    }

    /**
     * That another store finds nothing of this one's, and changes nothing of it.
     *
     * @param values of the parameters in an operation's path: what the store has
     * @param own the same of what the other store has
     */
    public static void assertSeeNothingOf(
            int port,
            UUID store,
            Function<Operation, Map<String, String>> values,
            UUID other,
            Function<Operation, Map<String, String>> own) {
        Strangers strangers = new Strangers(port);
        Map<Operation, JsonNode> before = strangers.seen(store, values);
        List<String> let = new ArrayList<>();
        for (Operation operation : guarded()) {
            for (Map<String, String> mixed : mixed(operation, values, own)) {
                String target = operation.pathWith(mixed);
                Answer answer = strangers.send(operation, target, bearer(other));
                if (!isNothing(
                        operation,
                        answer,
                        before.getOrDefault(operation, MissingNode.getInstance()))) {
                    let.add(answer.status() + " for " + operation.method() + " " + target);
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(strangers.seen(store, values)).isEqualTo(before);
    }

    /** What the store itself reads, which there must be. */
    private Map<Operation, JsonNode> seen(
            UUID store, Function<Operation, Map<String, String>> values) {
        Map<Operation, JsonNode> seen = new HashMap<>();
        guarded().stream()
                .filter(Strangers::reads)
                .forEach(operation -> {
                    Answer answer =
                            send(
                                    operation,
                                    operation.pathWith(values.apply(operation)),
                                    bearer(store));
                    assertThat(answer.status()).as("%s", operation).isEqualTo(200);
                    assertThat(answer.text()).as("%s", operation).doesNotContain(NO_RECORDS);
                    seen.put(operation, data(answer));
                });
        return seen;
    }

    /**
     * With the ids of the store, all of them or one among those of the other; an operation without
     * any, only when it reads.
     */
    private static List<Map<String, String>> mixed(
            Operation operation,
            Function<Operation, Map<String, String>> values,
            Function<Operation, Map<String, String>> own) {
        List<String> parameters = operation.names("path");
        if (parameters.isEmpty()) {
            return reads(operation) ? List.of(Map.of()) : List.of();
        }
        List<Map<String, String>> all = new ArrayList<>();
        all.add(values.apply(operation));
        for (String parameter : parameters) {
            Map<String, String> one = new HashMap<>(own.apply(operation));
            one.put(parameter, values.apply(operation).get(parameter));
            all.add(one);
        }
        return all;
    }

    /** A list of its own has none of the records of this one. */
    private static boolean isNothing(Operation operation, Answer answer, JsonNode ofTheStore) {
        return answer.status() == 404
                || reads(operation)
                        && answer.status() == 200
                        && Collections.disjoint(ids(data(answer)), ids(ofTheStore));
    }

    private static List<JsonNode> ids(JsonNode data) {
        return data.isArray()
                ? StreamSupport.stream(data.spliterator(), false)
                        .map(each -> each.path("id"))
                        .toList()
                : List.of(data);
    }

    private static boolean reads(Operation operation) {
        return operation.method().equals("GET");
    }

    private static List<Operation> guarded() {
        return DescribedApi.operations().stream().filter(each -> !each.open()).toList();
    }

    private Answer send(Operation operation, String target, String authorization) {
        RawExchange request = RawExchange.of(operation.method(), target);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return operation.hasBody()
                ? request.header("Content-Type", operation.contentType())
                        .body(OddInput.goodBody(operation.body()))
                        .send(port)
                : request.send(port);
    }

    private static String bearer(UUID store) {
        return "Bearer " + TestTokens.full(store);
    }

    private static JsonNode data(Answer answer) {
        try {
            String body = answer.text().substring(answer.text().indexOf("\r\n\r\n"));
            return new JsonMapper().readTree(body).path("data");
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.text(), noJson);
        }
    }
}
