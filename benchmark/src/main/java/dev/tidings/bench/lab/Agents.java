package dev.tidings.bench.lab;

import dev.tidings.bench.agent.AgentKind;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Hold;
import dev.tidings.bench.wire.Hosts;
import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.PagePlan;
import dev.tidings.bench.wire.ReceiverProgress;
import dev.tidings.bench.wire.Sendings;
import dev.tidings.bench.wire.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** Generator and receiver: what they are told and asked. */
final class Agents implements AutoCloseable {

    private final AgentProcess generator = AgentProcess.start(AgentKind.GENERATOR);
    private final AgentProcess receiver = AgentProcess.start(AgentKind.RECEIVER);

    /** Where the receiver listens. */
    URI receiver() {
        return receiver.url();
    }

    ProcessHandle generatorProcess() {
        return generator.handle();
    }

    ProcessHandle receiverProcess() {
        return receiver.handle();
    }

    /** Begins trials; what is known of others is forgotten, and they end. */
    void begin(List<Integer> trials) {
        generator.begin(trials);
        receiver.begin(trials);
    }

    void send(LoadPlan plan) {
        generator.post("events", plan);
    }

    void read(PagePlan plan) {
        generator.post("pages", plan);
    }

    void renew(Token token) {
        generator.put("token", token);
    }

    void listen(Hosts hosts) {
        receiver.put("hosts", hosts);
    }

    void hold(Hold hold) {
        receiver.put("hold", hold);
    }

    LoadProgress sent(int trial) {
        return generator.get("progress", trial, LoadProgress.class);
    }

    ReceiverProgress received(int trial) {
        return receiver.get("progress", trial, ReceiverProgress.class);
    }

    Sendings sendings(int trial) {
        try (InputStream table = generator.stream("sendings", trial)) {
            return Sendings.read(table);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Arrivals arrivals(int trial) {
        try (InputStream table = receiver.stream("arrivals", trial)) {
            return Arrivals.read(table);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        generator.close();
        receiver.close();
    }
}
