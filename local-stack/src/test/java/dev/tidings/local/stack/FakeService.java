package dev.tidings.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A stand-in for a service, run as a process: it is ready at once, or ends with a last word when
 * told to by {@code FAKE_LAST_WORD}.
 */
final class FakeService {

    private static final int REFUSED = 3;

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        String lastWord = System.getenv("FAKE_LAST_WORD");
        if (lastWord != null) {
            System.out.println(lastWord);
            System.exit(REFUSED);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static void serve(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(
                "/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}
