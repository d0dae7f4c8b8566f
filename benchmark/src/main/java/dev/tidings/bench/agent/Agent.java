package dev.tidings.bench.agent;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;

/**
 * A process of the benchmark beside the one that drives it: one event loop, one HTTP server on
 * loopback, and a life that ends with the parent's, which holds its standard input.
 */
public final class Agent {

    /** What the first line of a process's output begins with; the port follows. */
    public static final String LISTENING = "listening on ";

    /** Where each agent listens, whatever else it listens at. */
    public static final String HOST = "127.0.0.1";

    private static final int ANY_PORT = 0;
    private static final int BACKLOG = 4_096;

    private Agent() {}

    public static Vertx vertx() {
        return Vertx.vertx(
                new VertxOptions()
                        .setEventLoopPoolSize(1)
                        .setWorkerPoolSize(1)
                        .setInternalBlockingPoolSize(1));
    }

    /** Serves until the parent ends. */
    public static void live(Vertx vertx, Handler<HttpServerRequest> handler) {
        HttpServer server = await(listen(vertx, HOST, ANY_PORT, handler));
        System.out.println(LISTENING + server.actualPort());
        awaitEndOfParent();
        System.exit(0);
    }

    /** Listens at an address of the loopback interface. */
    public static Future<HttpServer> listen(
            Vertx vertx, String host, int port, Handler<HttpServerRequest> handler) {
        HttpServerOptions options =
                new HttpServerOptions().setHost(host).setPort(port).setAcceptBacklog(BACKLOG);
        return vertx.createHttpServer(options).requestHandler(handler).listen();
    }

    private static HttpServer await(Future<HttpServer> server) {
        try {
            return server.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException fault) {
            throw new IllegalStateException("cannot listen", fault);
        }
    }

    private static void awaitEndOfParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end counts.
                continue;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
