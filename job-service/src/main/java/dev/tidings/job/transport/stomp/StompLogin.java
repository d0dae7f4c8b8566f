package dev.tidings.job.transport.stomp;

import java.util.regex.Pattern;

/**
 * Who logs in, and where. Never logged.
 *
 * @param virtualHost of the broker; {@code ""} when it was not said
 */
record StompLogin(String username, String password, String virtualHost) {

    private static final String DEFAULT_HOST = "/";

    private static final Pattern OF_HOST = Pattern.compile("(?i)\\bv(irtual )?-?host");
    private static final Pattern OF_USER =
            Pattern.compile("(?i)user|passw|passcode|login|credential|authenti");

    /** What the login says for {@code host}: as the standard has it, unless it was said. */
    String host(StompAddress broker) {
        return virtualHost.isEmpty() ? broker.host() : virtualHost;
    }

    /**
     * Whether this login may succeed at the default virtual host, after a refusal. Some brokers,
     * RabbitMQ among them, take {@code host} for the name of a virtual host of their own, and not
     * for the name by which they were reached.
     */
    boolean mayBeOfDefaultHost(Throwable refusal) {
        return virtualHost.isEmpty()
                && refusal instanceof StompRefusedException refused
                && (OF_HOST.matcher(refused.answer()).find()
                        || !OF_USER.matcher(refused.answer()).find());
    }

    StompLogin atDefaultHost() {
        return new StompLogin(username, password, DEFAULT_HOST);
    }

    @Override
    public String toString() {
        return "StompLogin[" + username + "]";
    }
}
