package dev.tidings.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.testing.DescribedApi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sends odd requests to each operation of the service under test: none may end as a fault of the
 * server's, be answered at length, or be logged but in short, for those who debug.
 */
public final class OddRequests {

    private static final byte[] NO_EVENT = "{\"data\":1}".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_REFUSAL = 200_000;
    private static final List<Map.Entry<String, String>> HEADERS =
            List.of(
                    Map.entry("Content-Type", "application/json; charset=nope"),
                    Map.entry("Content-Type", ";;;"),
                    Map.entry("Content-Type", "application/json, text/html"),
                    Map.entry("Content-Type", "é"),
                    Map.entry("Content-Encoding", "gzip"),
                    Map.entry("Accept", "nope"),
                    Map.entry("Accept", "application/xml;q=nope"),
                    Map.entry("Accept", "a/b".repeat(500)),
                    Map.entry("Accept-Language", "%%"),
                    Map.entry("Accept-Encoding", "gzip;q=9e99999"),
                    Map.entry("X-Request-Id", "\u0001"),
                    Map.entry("X-Forwarded-Host", "a b<c>"),
                    Map.entry("X-Forwarded-Port", "99999999999"),
                    Map.entry("X-Forwarded-Proto", "java script"),
                    Map.entry("X-Forwarded-Prefix", "//\"%zz"),
                    Map.entry("Forwarded", "for=\"[\";host=;proto=%"),
                    Map.entry("Idempotency-Key", "\u0000é".repeat(200)),
                    Map.entry("Range", "bytes=99999999999999999999-"),
                    Map.entry("Cookie", "=;=\u0001"),
                    Map.entry("Host", ":99999999"));

    private final int port;
    private final String token;
    private final Function<Operation, Map<String, String>> values;
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    private OddRequests(int port, String token, Function<Operation, Map<String, String>> values) {
        this.port = port;
        this.token = token;
        this.values = values;
    }

    /**
     * Checks the service at a port.
     *
     * @param values of the parameters in an operation's path, with which something is found
     */
    public static void assertNoneIsAFaultOfTheServers(
            int port, String token, Function<Operation, Map<String, String>> values) {
        OddRequests requests = new OddRequests(port, token, values);
        List<String> logged = WrittenLog.of(requests::sendAll);
        assertThat(requests.wrong).isEmpty();
        assertThat(requests.sent).isGreaterThan(100);
        assertThat(logged).as("what was logged of it").isEmpty();
    }

    private void sendAll() {
        List<Operation> operations = DescribedApi.operations();
        operations.forEach(each -> {
            bodies(each);
            segments(each);
            queries(each);
            headers(each);
        });
    }

    private void bodies(Operation operation) {
        if (operation.hasBody()) {
            Stream<byte[]> odd =
                    operation.hasForm()
                            ? OddInput.forms(operation.body())
                            : OddInput.bodies(operation.body());
            odd.forEach(body -> send(request(operation, target(operation)).body(body)));
        }
    }

    private void segments(Operation operation) {
        for (String parameter : operation.names("path")) {
            for (String text : OddInput.targetTexts()) {
                Map<String, String> odd = new HashMap<>(values.apply(operation));
                odd.put(parameter, text);
                send(good(operation, operation.pathWith(odd)));
            }
        }
    }

    private void queries(Operation operation) {
        Stream<String> values =
                operation.names("query").stream()
                        .flatMap(name ->
                                OddInput.targetTexts().stream().map(text -> name + "=" + text));
        Stream<String> names = Stream.of("", "%", "%zz=1", "é=1", "a[b]=%00", "&&=&;=");
        Stream.concat(values, names)
                .forEach(query -> send(good(operation, target(operation) + "?" + query)));
    }

    private void headers(Operation operation) {
        HEADERS.forEach(header ->
                send(
                        good(operation, target(operation))
                                .header(header.getKey(), header.getValue())));
    }

    private RawExchange good(Operation operation, String target) {
        RawExchange request = request(operation, target);
        return operation.hasBody() ? request.body(NO_EVENT) : request;
    }

    private RawExchange request(Operation operation, String target) {
        RawExchange request = RawExchange.of(operation.method(), target);
        if (operation.hasBody()) {
            request.header("Content-Type", operation.contentType());
        }
        return operation.open() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String target(Operation operation) {
        return operation.pathWith(values.apply(operation));
    }

    private void send(RawExchange request) {
        sent++;
        RawExchange.Answer answer = request.send(port);
        if (answer.status() >= 500) {
            wrong.add(answer.status() + " for " + request);
        }
        if (answer.status() >= 400 && answer.text().length() > LONGEST_REFUSAL) {
            wrong.add(answer.text().length() + " bytes of refusal for " + request);
        }
    }
}
