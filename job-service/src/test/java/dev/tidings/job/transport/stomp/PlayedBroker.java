package dev.tidings.job.transport.stomp;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** What a broker does that a real one does not do on demand: byte for byte. */
final class PlayedBroker {

    private PlayedBroker() {}

    /** A broker that answers each packet it gets in this way. */
    static URI that(Vertx vertx, BiConsumer<NetSocket, String> answers) throws Exception {
        NetServer server =
                vertx.createNetServer()
                        .connectHandler(socket ->
                                socket.handler(got -> answers.accept(socket, got.toString())));
        int port =
                server.listen(0, "localhost")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort();
        return URI.create("stomp://localhost:" + port);
    }
}
