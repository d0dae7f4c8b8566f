package dev.tidings.integration.channel;

import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Appends to a channel on behalf of a client who waits for the answer. */
public final class PromptAppend {

    private static final Logger LOG = Logger.getLogger(PromptAppend.class);

    /** Longer than the connector takes to give up by itself, which it does with certainty. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private PromptAppend() {}

    /**
     * Completes when the message is durable; fails with {@link CommonProblem.Unavailable} when it
     * cannot be, within seconds and at once when too many others wait.
     */
    public static Uni<Void> to(String channel, Supplier<Uni<? extends Void>> send) {
        return Uni.createFrom()
                .deferred(send)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(fault -> away(channel, fault));
    }

    /** Under load there are thousands of these a second; what is away, the connector tells. */
    private static CommonProblem away(String channel, Throwable fault) {
        LOG.debugf("nothing appended channel=%s %s", channel, fault);
        return new CommonProblem.Unavailable(
                "This cannot be accepted at the moment, please send it again");
    }
}
