package dev.tidings.job.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on loopback and does to each connection what no peer should do. */
public final class Peer implements AutoCloseable {

    /** What it does; the connection is closed when that returns or throws. */
    @FunctionalInterface
    public interface Conduct {
        void to(Socket connection) throws IOException;
    }

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger ended = new AtomicInteger();

    private Peer(ServerSocket listening) {
        this.listening = listening;
    }

    public static Peer that(Conduct conduct) {
        try {
            Peer peer = new Peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> peer.accept(conduct));
            return peer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits for the first bytes, answers with these, and keeps the connection open. */
    public static Peer answering(byte[] answer) {
        return that(connection -> {
            connection.getInputStream().read(new byte[65_536]);
            connection.getOutputStream().write(answer);
            connection.getInputStream().readAllBytes();
        });
    }

    /** Waits for the first bytes, then writes these, and what is endless again and again. */
    public static Peer flooding(byte[] begin, byte[] endless) {
        return that(connection -> {
            connection.getInputStream().read(new byte[65_536]);
            OutputStream out = connection.getOutputStream();
            out.write(begin);
            while (true) {
                out.write(endless);
            }
        });
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Connections that are over, by whoever's doing. */
    public int ended() {
        return ended.get();
    }

    private void accept(Conduct conduct) {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection, conduct));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Conduct conduct) {
        try (connection) {
            conduct.to(connection);
        } catch (IOException overForIt) {
            // the other side has hung up
        } finally {
            open.remove(connection);
            ended.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
