package dev.tidings.bench.lab;

import dev.tidings.bench.account.LoggedAttempts;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.ReceiverProgress;
import dev.tidings.bench.wire.Sending;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A load under the number that its events are marked with. */
public record Trial(int number, Load load) {

    void start(Agents agents) {
        renewToken(agents);
        agents.send(load.plan(number));
    }

    /** Tokens end after an hour, and a trial may not. */
    void renewToken(Agents agents) {
        agents.renew(load.webhooks().store().tokenFor(number));
    }

    Standing standing(Agents agents) {
        return new Standing(agents.sent(number), agents.received(number), load);
    }

    TrialResult result(Agents agents, LoggedAttempts log) {
        return TrialResult.of(
                load.text(),
                load.webhooks().audience(),
                agents.sent(number).startedAt(),
                agents.sendings(number),
                agents.arrivals(number),
                log);
    }

    List<Integer> acceptedEvents(Agents agents) {
        return agents.sendings(number).stream()
                .filter(Sending::accepted)
                .flatMap(Trial::events)
                .toList();
    }

    private static Stream<Integer> events(Sending sending) {
        return IntStream.range(0, sending.events()).mapToObj(it -> sending.firstEvent() + it);
    }

    /** Where a trial stands at a moment. */
    public record Standing(LoadProgress sent, ReceiverProgress received, Load load) {

        /** Whether all that was promised has arrived; a look at the ids comes later. */
        public boolean isComplete() {
            return sent.done() && received.taken() >= promised();
        }

        public int promised() {
            return sent.accepted() * load.webhooks().audience().size();
        }
    }
}
