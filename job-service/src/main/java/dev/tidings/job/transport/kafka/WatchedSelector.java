package dev.tidings.job.transport.kafka;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ChannelBuilder;
import org.apache.kafka.common.network.ChannelState;
import org.apache.kafka.common.network.NetworkReceive;
import org.apache.kafka.common.network.NetworkSend;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Notes why connections end, and ends those that take more than they should: a broker that answers
 * what nobody asked keeps the client reading, and one that names brokers without end keeps it
 * connecting.
 */
final class WatchedSelector extends Selector {

    private static final long KEEP_ALIVE_MILLIS = 540_000;

    /** To this many brokers of a cluster at a time. */
    private static final int CONNECTIONS = 128;

    private final LastFault lastFault;
    private final FrameLimit limit;
    private final AnswerPool memory;

    /** How many requests of each connection wait for an answer. */
    private final Map<String, Integer> asked = new HashMap<>();

    WatchedSelector(
            ChannelBuilder channels,
            Metrics metrics,
            LastFault lastFault,
            FrameLimit limit,
            AnswerPool memory) {
        super(
                NetworkReceive.UNLIMITED, // the pool has the limit, and tells why
                KEEP_ALIVE_MILLIS,
                metrics,
                Time.SYSTEM,
                "producer",
                Map.of(),
                false, // a meter of each broker that a cluster ever names
                false,
                channels,
                memory,
                new LogContext());
        this.lastFault = lastFault;
        this.limit = limit;
        this.memory = memory;
    }

    @Override
    public void connect(String id, InetSocketAddress address, int sendBuffer, int receiveBuffer)
            throws IOException {
        if (channels().size() >= CONNECTIONS) {
            throw new IOException("the cluster has too many brokers: more than " + CONNECTIONS);
        }
        super.connect(id, address, sendBuffer, receiveBuffer);
    }

    @Override
    public void send(NetworkSend send) {
        super.send(send);
        asked.merge(send.destinationId(), 1, Integer::sum);
    }

    @Override
    public void poll(long timeout) throws IOException {
        completedReceives().forEach(read -> memory.release(read.payload()));
        super.poll(timeout);
        endThoseThatWereNotAsked();
        if (!completedReceives().isEmpty()) {
            lastFault.clear();
        }
        disconnected().forEach(this::ended);
    }

    /** Their answers are left out, for the client fails on each. */
    private void endThoseThatWereNotAsked() {
        for (NetworkReceive receive : List.copyOf(completedReceives())) {
            String broker = receive.source();
            if (asked.merge(broker, -1, Integer::sum) < 0) {
                completedReceives().remove(receive);
                memory.release(receive.payload());
                close(broker);
                disconnected().put(broker, ChannelState.READY);
            }
        }
    }

    private void ended(String broker, ChannelState state) {
        asked.remove(broker);
        Throwable refusal = limit.takeRefusal();
        if (refusal == null) {
            note(state);
        } else {
            lastFault.set(refusal);
        }
    }

    @Override
    public void close(String id) {
        asked.remove(id);
        super.close(id);
    }

    private void note(ChannelState state) {
        switch (state.state()) {
            case NOT_CONNECTED ->
                    lastFault.set(new ConnectException("no broker takes a connection"));
            case AUTHENTICATION_FAILED -> lastFault.set(state.exception());
            case AUTHENTICATE, READY, EXPIRED, FAILED_SEND ->
                    lastFault.set(new ClosedChannelException());
            case LOCAL_CLOSE -> {}
        }
    }
}
