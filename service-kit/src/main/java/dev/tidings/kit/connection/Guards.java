package dev.tidings.kit.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.util.AttributeKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Guards the connections of this service, from before its first listener is opened. */
@Singleton
final class Guards {

    private static final Logger LOG = Logger.getLogger(Guards.class);
    private static final AttributeKey<Connections> OF_LISTENER =
            AttributeKey.valueOf(Guards.class, "connections");
    private static final long CHECK_MILLIS = 500;

    /** What Netty makes cannot be told of it in any other way. */
    private static volatile @Nullable Guards current;

    private final ConnectionRules rules;
    private final Refusal refusal;
    private volatile boolean prepared;

    @Inject
    Guards(ConnectionsConfig config, ObjectMapper mapper) {
        this(ConnectionRules.from(config), new Refusal(mapper));
    }

    Guards(ConnectionRules rules, Refusal refusal) {
        this.rules = rules;
        this.refusal = refusal;
    }

    /** Before everything else, for the case that there was no {@code main} to do so. */
    void start(@Observes @Priority(1) StartupEvent beforeListeners) {
        install();
    }

    /** For all listeners that are opened from now on. */
    void install() {
        GuardExtension.enable();
        current = this;
    }

    /** The class loaders of a Quarkus test keep Netty from what is found in the service. */
    void verify(@ObservesAsync HttpServerStart listening) {
        if (!prepared && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.error("connections are not guarded: Netty did not find the extension");
        }
    }

    static void prepare(ServerChannel listener) {
        Guards guards = current;
        if (guards != null) {
            guards.prepared = true;
            listener.attr(OF_LISTENER).set(new Connections(guards.rules));
        }
    }

    static void guard(Channel connection) {
        Guards guards = current;
        Connections known = connection.parent().attr(OF_LISTENER).get();
        if (guards != null && known != null) {
            startChecks(connection.parent(), known);
            connection.pipeline().addFirst(new ConnectionGuard(known, guards.refusal));
        }
    }

    /** On the thread of the listener, which all its connections pass. */
    private static void startChecks(Channel listener, Connections connections) {
        if (connections.beginsChecks()) {
            ScheduledFuture<?> checks =
                    listener.eventLoop()
                            .scheduleWithFixedDelay(
                                    () -> connections.check(System.nanoTime()),
                                    CHECK_MILLIS,
                                    CHECK_MILLIS,
                                    TimeUnit.MILLISECONDS);
            listener.closeFuture().addListener(closed -> checks.cancel(false));
        }
    }
}
