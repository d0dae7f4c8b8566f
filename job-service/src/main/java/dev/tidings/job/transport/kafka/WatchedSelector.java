package dev.tidings.job.transport.kafka;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ChannelBuilder;
import org.apache.kafka.common.network.ChannelState;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/** Notes why connections end. */
final class WatchedSelector extends Selector {

    private static final long KEEP_ALIVE_MILLIS = 540_000;

    private final LastFault lastFault;

    WatchedSelector(ChannelBuilder channels, Metrics metrics, LastFault lastFault) {
        super(KEEP_ALIVE_MILLIS, metrics, Time.SYSTEM, "producer", channels, new LogContext());
        this.lastFault = lastFault;
    }

    @Override
    public void poll(long timeout) throws IOException {
        super.poll(timeout);
        if (!completedReceives().isEmpty()) {
            lastFault.clear();
        }
        disconnected().values().forEach(this::note);
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
