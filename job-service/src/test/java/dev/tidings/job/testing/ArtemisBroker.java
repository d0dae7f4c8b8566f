package dev.tidings.job.testing;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A real Artemis broker that speaks STOMP, plain and over TLS. It can be stopped and started again
 * with all that it holds. Whoever is logged in may send to {@link #QUEUE} and nowhere else.
 */
public final class ArtemisBroker implements AutoCloseable {

    public static final String USERNAME = "tidings";
    public static final String PASSWORD = "pa:ss\\word";
    public static final String QUEUE = "orders";

    private final Path data;
    private final Certificate certificate;
    private final int port = FreePort.choose();
    private final int tlsPort = FreePort.choose();
    private ActiveMQServer server;

    private ArtemisBroker(Path data, Certificate certificate) {
        this.data = data;
        this.certificate = certificate;
        this.server = newServer();
    }

    public static ArtemisBroker start(Path data, Certificate certificate) {
        ArtemisBroker broker = new ArtemisBroker(data, certificate);
        run(broker.server::start);
        return broker;
    }

    /** Starts it again, on the same ports. */
    public void startAgain() {
        server = newServer();
        run(server::start);
    }

    /** Stops it; connections are cut. */
    public void stop() {
        run(server::stop);
    }

    public String address() {
        return "stomp://localhost:" + port;
    }

    public String tlsAddress() {
        return "stomp+ssl://localhost:" + tlsPort;
    }

    /** How many connections it has. */
    public int connections() {
        return server.getConnectionCount();
    }

    /** A consumer that has nothing to do with STOMP. */
    public ArtemisConsumer consumer() {
        return ArtemisConsumer.of(serverId());
    }

    @Override
    public void close() {
        stop();
    }

    private int serverId() {
        return port;
    }

    private ActiveMQServer newServer() {
        return ActiveMQServers.newActiveMQServer(configuration(), null, users(), true);
    }

    private Configuration configuration() {
        try {
            return new ConfigurationImpl()
                    .setJournalType(JournalType.NIO)
                    .setJournalFileSize(1_048_576)
                    .setJournalMinFiles(2)
                    .setJournalDirectory(data.resolve("journal").toString())
                    .setBindingsDirectory(data.resolve("bindings").toString())
                    .setPagingDirectory(data.resolve("paging").toString())
                    .setLargeMessagesDirectory(data.resolve("large").toString())
                    .setGracefulShutdownEnabled(false)
                    .setMaxDiskUsage(-1)
                    .setSecurityInvalidationInterval(0)
                    .addAcceptorConfiguration("in-vm", "vm://" + serverId())
                    .addAcceptorConfiguration("stomp", acceptor(port, ""))
                    .addAcceptorConfiguration("stomp-tls", acceptor(tlsPort, tls()))
                    .addAddressSetting(
                            "#",
                            new AddressSettings()
                                    .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                                    .setDefaultQueueRoutingType(RoutingType.ANYCAST))
                    .putSecurityRoles("#", Set.of(role("reader", false)))
                    .putSecurityRoles(QUEUE, Set.of(role("sender", true), role("reader", false)))
                    .addQueueConfiguration(
                            QueueConfiguration.of(QUEUE).setRoutingType(RoutingType.ANYCAST));
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String acceptor(int port, String more) {
        return "tcp://localhost:" + port + "?protocols=STOMP" + more;
    }

    private String tls() {
        return ";sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
                .formatted(certificate.keyStore(), Certificate.PASSWORD);
    }

    private static Role role(String name, boolean sends) {
        return new Role(
                name, sends, !sends, false, false, false, false, false, !sends, sends, false);
    }

    private static ActiveMQJAASSecurityManager users() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USERNAME, PASSWORD);
        users.addUser(ArtemisConsumer.USERNAME, PASSWORD);
        users.addRole(USERNAME, "sender");
        users.addRole(ArtemisConsumer.USERNAME, "reader");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
