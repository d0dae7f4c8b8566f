package dev.tidings.messaging.postgres;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory;

/** The name of a queue, checked, so that it can stand in a statement and in an environment name. */
record QueueName(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    QueueName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a channel's queue is named by 1 to 40 of [a-z0-9-], not " + value);
        }
    }

    /** The attribute {@code channel}, or else the name of the SmallRye channel. */
    static QueueName from(Config config) {
        return new QueueName(
                config.getOptionalValue("channel", String.class).orElseGet(() -> plain(config)));
    }

    /** The queue's table, which is also the name it notifies under. */
    String table() {
        return "queue_" + value.replace('-', '_');
    }

    /** SmallRye numbers the competing consumers of one channel: {@code orders-in$2}. */
    private static String plain(Config config) {
        String channel = config.getValue(ConnectorFactory.CHANNEL_NAME_ATTRIBUTE, String.class);
        int numbered = channel.indexOf('$');
        return numbered < 0 ? channel : channel.substring(0, numbered);
    }
}
