package dev.tidings.bench.generator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tidings.bench.wire.LoadPlan;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bodies of a plan's requests, put together from pieces that are made once. */
final class EventBodies {

    private static final byte[] OPEN = "{\"data\":".getBytes(US_ASCII);
    private static final byte[] OPEN_LIST = "{\"data\":[".getBytes(US_ASCII);
    private static final byte[] CLOSE = "}".getBytes(US_ASCII);
    private static final byte[] CLOSE_LIST = "]}".getBytes(US_ASCII);

    private final LoadPlan plan;
    private final Map<String, EventTemplate> templates;

    EventBodies(LoadPlan plan) {
        this.plan = plan;
        this.templates =
                plan.keys().stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        key ->
                                                EventTemplate.of(
                                                        key, plan.payloadBytes(), plan.ownIds())));
    }

    /** A single event where the plan has no lists. */
    Buffer of(int request, long due) {
        int first = plan.pace().firstOf(request);
        int last = first + plan.pace().itemsIn(request);
        Buffer body = Buffer.buffer(OPEN.length + plan.pace().itemsIn(request) * roomForEach());
        body.appendBytes(plan.pace().batch() == 1 ? OPEN : OPEN_LIST);
        for (int event = first; event < last; event++) {
            if (event > first) {
                body.appendByte((byte) ',');
            }
            body.appendBytes(template(event).filled(plan.trial(), event, due));
        }
        return body.appendBytes(plan.pace().batch() == 1 ? CLOSE : CLOSE_LIST);
    }

    private int roomForEach() {
        return template(0).length() + OPEN_LIST.length;
    }

    private EventTemplate template(int event) {
        EventTemplate template = templates.get(plan.keyOf(event));
        if (template == null) {
            throw new IllegalStateException("no template for " + plan.keyOf(event));
        }
        return template;
    }
}
