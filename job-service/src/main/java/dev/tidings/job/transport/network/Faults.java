package dev.tidings.job.transport.network;

import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.Outcome.Unreachable;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Turns what a network library throws into why there was no answer. */
public final class Faults {

    /**
     * One text for both: a name that leads into a private network must not be told from one that
     * does not exist, or stores could ask for the names there.
     */
    private static final String NO_ADDRESS =
            "DNS: the host name could not be resolved, or its address is not allowed";

    private Faults() {}

    public static Unreachable outcome(Throwable fault) {
        return switch (fault) {
            case UnknownHostException unknown -> new Unreachable(Reason.DNS, NO_ADDRESS);
            case AddressNotAllowedException refused ->
                    new Unreachable(Reason.ADDRESS_NOT_ALLOWED, NO_ADDRESS);
            case SSLException tls -> new Unreachable(Reason.TLS, "TLS: " + rootMessage(tls));
            case ConnectException refused ->
                    new Unreachable(Reason.CONNECT, "Connect: " + message(refused));
            case TimeoutException late ->
                    new Unreachable(Reason.TIMEOUT, "Timeout: " + message(late));
            case HttpClosedException closed -> closed();
            case ClosedChannelException closed -> closed();
            default -> fromCause(fault);
        };
    }

    private static Unreachable fromCause(Throwable fault) {
        return fault.getCause() == null
                ? new Unreachable(Reason.CLOSED, "Connection: " + message(fault))
                : outcome(fault.getCause());
    }

    private static Unreachable closed() {
        return new Unreachable(
                Reason.CLOSED, "Connection: closed by the receiver before it had answered");
    }

    /** A TLS library wraps what a certificate lacks into that the handshake failed. */
    private static String rootMessage(Throwable fault) {
        return fault.getCause() == null ? message(fault) : rootMessage(fault.getCause());
    }

    private static String message(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
