package dev.tidings.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How long each incoming channel of a service tries a message before it is parked, which has to be
 * longer than an outage of what its handler needs.
 */
public final class ChannelPatience {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CONNECTOR = ".connector";

    private ChannelPatience() {}

    /** By channel, as {@code application.properties} of the class path says it. */
    public static Map<String, Duration> ofChannels() {
        Properties settings = settings();
        Map<String, Duration> patience = new TreeMap<>();
        for (String name : settings.stringPropertyNames()) {
            if (name.startsWith(INCOMING) && name.endsWith(CONNECTOR)) {
                String channel =
                        name.substring(INCOMING.length(), name.length() - CONNECTOR.length());
                patience.put(channel, patience(settings, INCOMING + channel + "."));
            }
        }
        return patience;
    }

    private static Duration patience(Properties settings, String channel) {
        int attempts = Integer.parseInt(settings.getProperty(channel + "max-attempts", "20"));
        Duration longest =
                Duration.parse(settings.getProperty(channel + "max-retry-delay", "PT1M"));
        Duration pause = Duration.ofSeconds(1);
        Duration all = Duration.ZERO;
        for (int attempt = 1; attempt < attempts; attempt++) {
            all = all.plus(pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(longest) < 0 ? twice : longest;
        }
        return all;
    }

    private static Properties settings() {
        try (InputStream file =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("application.properties")) {
            Properties settings = new Properties();
            settings.load(file);
            return settings;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
