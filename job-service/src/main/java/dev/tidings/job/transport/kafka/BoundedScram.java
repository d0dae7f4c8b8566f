package dev.tidings.job.transport.kafka;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslClient.ScramSaslClientFactory;
import org.jspecify.annotations.Nullable;

/**
 * A login by SCRAM that does not do whatever work the broker asks for. The client has a lower bound
 * for the iterations and no upper one: 2³¹ of them keep a processor busy for an hour.
 *
 * <p>It comes before the client's own where it is chosen, by a mark in the settings of a login, and
 * nowhere else.
 */
final class BoundedScram implements SaslClient {

    /** Brokers of Kafka take 16,384 at most. */
    static final int MOST_ITERATIONS = 100_000;

    private static final String CHOSEN = "tidings.scram.bounded";
    private static final Pattern ITERATIONS = Pattern.compile(",i=0*(\\d+)");
    private static final int MOST_DIGITS = 9;

    static {
        Security.insertProviderAt(new Before(), 1);
    }

    private final SaslClient scram;

    private BoundedScram(SaslClient scram) {
        this.scram = scram;
    }

    /** Has a login with these settings use it. */
    static void choose(Map<String, Object> settings) {
        settings.put(CHOSEN, true);
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        check(new String(challenge, StandardCharsets.UTF_8));
        return scram.evaluateChallenge(challenge);
    }

    private static void check(String challenge) throws SaslException {
        Matcher iterations = ITERATIONS.matcher(challenge);
        while (iterations.find()) {
            String count = iterations.group(1);
            if (count.length() > MOST_DIGITS || Integer.parseInt(count) > MOST_ITERATIONS) {
                throw new SaslException(
                        "the broker asks for more than " + MOST_ITERATIONS + " iterations");
            }
        }
    }

    @Override
    public String getMechanismName() {
        return scram.getMechanismName();
    }

    @Override
    public boolean hasInitialResponse() {
        return scram.hasInitialResponse();
    }

    @Override
    public boolean isComplete() {
        return scram.isComplete();
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) throws SaslException {
        return scram.unwrap(incoming, offset, length);
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) throws SaslException {
        return scram.wrap(outgoing, offset, length);
    }

    @Override
    public Object getNegotiatedProperty(String name) {
        return scram.getNegotiatedProperty(name);
    }

    @Override
    public void dispose() throws SaslException {
        scram.dispose();
    }

    private static final class Before extends Provider {

        @Serial private static final long serialVersionUID = 1L;
        private static final String TYPE = "SaslClientFactory";

        Before() {
            super("Tidings", "1", "SCRAM with bounds");
            ScramMechanism.mechanismNames()
                    .forEach(name -> putService(new OfMechanism(this, name)));
        }
    }

    /** Made by hand: no reflection, which an executable would have to know of. */
    private static final class OfMechanism extends Provider.Service {

        OfMechanism(Provider provider, String mechanism) {
            super(provider, Before.TYPE, mechanism, Factory.class.getName(), List.of(), Map.of());
        }

        @Override
        public Object newInstance(@Nullable Object none) {
            return new Factory();
        }
    }

    private static final class Factory implements SaslClientFactory {

        private final SaslClientFactory scram = new ScramSaslClientFactory();

        @Override
        public @Nullable SaslClient createSaslClient(
                String[] mechanisms,
                String authorizationId,
                String protocol,
                String server,
                Map<String, ?> settings,
                CallbackHandler callbacks)
                throws SaslException {
            if (!settings.containsKey(CHOSEN)) {
                return null;
            }
            SaslClient client =
                    scram.createSaslClient(
                            mechanisms, authorizationId, protocol, server, settings, callbacks);
            return client == null ? null : new BoundedScram(client);
        }

        @Override
        public String[] getMechanismNames(Map<String, ?> settings) {
            return scram.getMechanismNames(settings);
        }
    }
}
