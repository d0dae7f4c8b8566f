package dev.tidings.e2e;

import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Path;
import shipping.client.ApiClient;

/** The stack all tests of this run share; started by the first, stopped when the run ends. */
final class RunningStack {

    /** Long enough for a busy machine, short enough for a test of a receiver that hangs. */
    static final String DEADLINE = "3s";

    /** Whether the services are native executables. */
    static final boolean NATIVE = Boolean.getBoolean("tidings.native");

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

    /** The answer to a request for a token; the form gets the id and the secret of that key. */
    static Answer token(String form) {
        return Client.token(
                STACK.url(), form.formatted(STACK.key().clientId(), STACK.key().clientSecret()));
    }

    /** A client of /api/v3 with the same key. */
    static ShippingClient shippingClient() {
        return ShippingClient.basic(
                STACK.url(), STACK.key().clientId().toString(), STACK.key().clientSecret());
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
        return StackOptions.of(root, data())
                .withCompilation(NATIVE ? Compilation.NATIVE : Compilation.QUICK)
                .with(Service.GATEWAY, "TIDINGS_RATE_LIMITS_V3_READS_PER_MINUTE", "0")
                .with(Service.GATEWAY, "TIDINGS_RATE_LIMITS_V3_WRITES_PER_MINUTE", "0")
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
