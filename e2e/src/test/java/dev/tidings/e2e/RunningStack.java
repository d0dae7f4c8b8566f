package dev.tidings.e2e;

import dev.tidings.local.postgres.DirectoryTree;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import dev.tidings.messaging.kafka.testing.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import shipping.client.ApiClient;

/** The stack all tests of this run share; started by the first, stopped when the run ends. */
final class RunningStack {

    /** Long enough for a busy machine, short enough for a test of a receiver that hangs. */
    static final String DEADLINE = "3s";

    /** Whether the services are native executables. */
    static final boolean NATIVE = Boolean.getBoolean("tidings.native");

    /** How many processes of each service there are. */
    static final int REPLICAS = Integer.getInteger("tidings.replicas", 1);

    /** Whether the channels are over Kafka; over PostgreSQL otherwise. */
    static final boolean KAFKA = "smallrye-kafka".equals(System.getProperty("tidings.transport"));

    /** No limit, but where two gateways are to hold one together. */
    private static final String WRITES_PER_MINUTE = REPLICAS > 1 ? "60" : "0";

    /** A producer fills a batch before it goes on to the next partition, and tests send little. */
    private static final String BATCH_SIZE = "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_BATCH_SIZE";

    private static final String SMALL_BATCHES = "2048";
    private static final int PARTITIONS = 8;
    private static final List<String> TOPICS =
            List.of("events", "deliveries", "orders", "attempts", "health", "dead-letters");

    private static final LocalStack STACK = LocalStack.start(options());

    private RunningStack() {}

    static LocalStack get() {
        return STACK;
    }

    /** Where the stack keeps all that outlives a run. */
    static Path data() {
        return Path.of(System.getProperty("tidings.data"));
    }

    /** A client of the stack's first store. */
    static Client client() {
        return Client.of(
                STACK.url(), STACK.key().clientId().toString(), STACK.key().clientSecret());
    }

    /** The answer to a request for a token, whose form gets the id and the secret of that key. */
    static Answer token(String form) {
        return Client.token(
                STACK.url(), form.formatted(STACK.key().clientId(), STACK.key().clientSecret()));
    }

    /** A client of /api/v3 with the same key. */
    static ShippingClient shippingClient() {
        return shippingClient(STACK.url());
    }

    /** The same, of one gateway of several. */
    static ShippingClient shippingClient(URI gateway) {
        return ShippingClient.basic(
                gateway, STACK.key().clientId().toString(), STACK.key().clientSecret());
    }

    /** The same, as it was generated from the vendor's specification. */
    static ApiClient generatedClient() {
        return new ApiClient()
                .setScheme(STACK.url().getScheme())
                .setHost(STACK.url().getHost())
                .setPort(STACK.url().getPort())
                .setRequestInterceptor(request ->
                        request.header("Authorization", shippingClient().authorization()));
    }

    private static StackOptions options() {
        Path root = Path.of(System.getProperty("tidings.root"));
        StackOptions options = StackOptions.of(root, data()).withReplicas(REPLICAS);
        return tuned(KAFKA ? overKafka(options) : options);
    }

    /** A broker that ends with this virtual machine. */
    private static StackOptions overKafka(StackOptions options) {
        KafkaBroker broker = KafkaBroker.start(emptied(data().resolveSibling("kafka")));
        broker.topics(PARTITIONS, TOPICS);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        StackOptions over = options;
        for (Service service : List.of(Service.INTEGRATION, Service.JOB, Service.LOG)) {
            over =
                    over.with(service, "TIDINGS_TRANSPORT", "smallrye-kafka")
                            .with(service, "KAFKA_BOOTSTRAP_SERVERS", broker.address())
                            .with(service, BATCH_SIZE, SMALL_BATCHES);
        }
        return over;
    }

    private static Path emptied(Path directory) {
        try {
            DirectoryTree.delete(directory);
            return directory;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static StackOptions tuned(StackOptions options) {
        return options.withCompilation(NATIVE ? Compilation.NATIVE : Compilation.QUICK)
                .with(Service.GATEWAY, "TIDINGS_RATE_LIMITS_SHARED", String.valueOf(REPLICAS > 1))
                .with(Service.GATEWAY, "TIDINGS_RATE_LIMITS_V3_READS_PER_MINUTE", "0")
                .with(
                        Service.GATEWAY,
                        "TIDINGS_RATE_LIMITS_V3_WRITES_PER_MINUTE",
                        WRITES_PER_MINUTE)
                .with(Service.GATEWAY, "TIDINGS_RATE_LIMITS_V3_WRITES_PER_SECOND", "0")
                .with(Service.JOB, "TIDINGS_DELIVERY_RETRY_DELAYS", "1s,1s,1s,1s,2s,2s,5s,5s")
                .with(Service.JOB, "TIDINGS_DELIVERY_DEADLINE", DEADLINE)
                .with(Service.JOB, "TIDINGS_DELIVERY_LEASE", "8s")
                .with(Service.JOB, "TIDINGS_DELIVERY_LANES_LONGEST_REST", "2s")
                .with(
                        Service.JOB,
                        "TIDINGS_DELIVERY_TRUSTED_CERTIFICATES",
                        BrokerCertificates.trusted().toString())
                .with(Service.JOB, "TIDINGS_EXPORTS_LEASE", "5s")
                .withAnnounce(System.err::println);
    }
}
