package dev.tidings.job.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** Takes messages from the queue with Artemis's own client. */
public final class ArtemisConsumer implements AutoCloseable {

    static final String USERNAME = "reader";

    private static final int PATIENCE_MILLIS = 500;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientConsumer consumer;

    /**
     * A message as it is stored.
     *
     * @param durable whether it survives the broker
     */
    public record Received(String body, boolean durable, Map<String, String> headers) {}

    private ArtemisConsumer(
            ServerLocator locator, ClientSessionFactory factory, ClientSession session)
            throws Exception {
        this.locator = locator;
        this.factory = factory;
        this.session = session;
        this.consumer = session.createConsumer(ArtemisBroker.QUEUE);
        session.start();
    }

    static ArtemisConsumer of(int serverId) {
        try {
            ServerLocator locator = ActiveMQClient.createServerLocator("vm://" + serverId);
            ClientSessionFactory factory = locator.createSessionFactory();
            ClientSession session =
                    factory.createSession(
                            USERNAME, ArtemisBroker.PASSWORD, false, true, true, false, 0);
            return new ArtemisConsumer(locator, factory, session);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Takes what there is. */
    public List<Received> drain() {
        List<Received> all = new ArrayList<>();
        try {
            ClientMessage message = consumer.receive(PATIENCE_MILLIS);
            while (message != null) {
                all.add(received(message));
                message.acknowledge();
                message = consumer.receiveImmediate();
            }
            session.commit();
            return all;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Received received(ClientMessage message) {
        byte[] body = new byte[message.getBodyBuffer().readableBytes()];
        message.getBodyBuffer().readBytes(body);
        Map<String, String> headers = new HashMap<>();
        message.getPropertyNames()
                .forEach(name ->
                        headers.put(
                                name.toString(), String.valueOf(message.getObjectProperty(name))));
        return new Received(new String(body, StandardCharsets.UTF_8), message.isDurable(), headers);
    }

    @Override
    public void close() {
        try {
            session.close();
            factory.close();
            locator.close();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
