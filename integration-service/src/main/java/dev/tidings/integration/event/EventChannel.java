package dev.tidings.integration.event;

import dev.tidings.integration.channel.PromptAppend;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The channel on which accepted events wait to be stored and fanned out. */
@ApplicationScoped
class EventChannel {

    /** Requests beyond what the connector has in hand; more than that are refused at once. */
    private static final int WAITING = 64;

    private final MutinyEmitter<EventsAccepted> out;
    private final Counter accepted;

    EventChannel(
            @Channel("events-out")
                    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<EventsAccepted> out,
            MeterRegistry meters) {
        this.out = out;
        this.accepted =
                Counter.builder("tidings.events.accepted")
                        .description("Events that were appended to their channel")
                        .register(meters);
    }

    /** Completes when all events of the message are durable; see {@link PromptAppend}. */
    Uni<Void> append(EventsAccepted message) {
        return PromptAppend.to("events", () -> out.send(message))
                .invoke(() -> accepted.increment(message.events().size()));
    }
}
