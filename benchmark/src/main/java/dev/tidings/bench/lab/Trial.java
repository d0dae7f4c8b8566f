package dev.tidings.bench.lab;

import dev.tidings.bench.account.LoggedAttempts;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.ReceiverProgress;

/** A load under its number. */
record Trial(int number, Load load) {

    LoadPlan plan(Api api) {
        return load.plan(api.url(), number);
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

    /** Where a trial stands at a moment. */
    record Standing(LoadProgress sent, ReceiverProgress received, Load load) {

        /** Whether all that was promised has arrived; a look at the ids comes later. */
        boolean isComplete() {
            return sent.done() && received.taken() >= promised();
        }

        int promised() {
            return sent.accepted() * load.webhooks().audience().size();
        }
    }
}
