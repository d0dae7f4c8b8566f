package dev.tidings.local.balance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A port whose connections go to the backends in turn, to those that are there at that moment. As
 * with a Service of Kubernetes, a connection stays where it is, whatever becomes of its backend.
 */
public final class Balancer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket server;
    private final Supplier<List<Integer>> backends;
    private final AtomicInteger turn = new AtomicInteger();

    private Balancer(ServerSocket server, Supplier<List<Integer>> backends) {
        this.server = server;
        this.backends = backends;
    }

    /**
     * Listens on a loopback port.
     *
     * @param backends the loopback ports that take connections now
     */
    public static Balancer start(int port, Supplier<List<Integer>> backends) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            Balancer balancer = new Balancer(new ServerSocket(port, BACKLOG, loopback), backends);
            Thread.ofVirtual().name("balancer-" + port).start(balancer::accept);
            return balancer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        close(server);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Closes a connection for which there is no backend, as a refusal would. */
    private void connect(Socket client) {
        List<Integer> ports = backends.get();
        for (int tries = 0; tries < ports.size(); tries++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            try {
                Socket backend = new Socket();
                backend.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        CONNECT_MILLIS);
                join(client, backend);
                return;
            } catch (IOException away) {
                continue;
            }
        }
        close(client);
    }

    private static void join(Socket client, Socket backend) {
        Thread there = Thread.ofVirtual().start(() -> pass(client, backend));
        pass(backend, client);
        try {
            there.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close(client);
        close(backend);
    }

    /** Passes on all that comes, and the end of it. */
    private static void pass(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            return;
        }
    }
}
