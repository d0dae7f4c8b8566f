package dev.tidings.job.transport.kafka;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.network.ChannelMetadataRegistry;
import org.apache.kafka.common.network.ConnectionMode;
import org.apache.kafka.common.network.SaslChannelBuilder;
import org.apache.kafka.common.network.TransportLayer;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Connections with a login: bounded are their frames, from the first on, and what the login costs.
 */
final class FramedSaslChannels extends SaslChannelBuilder {

    private final FrameLimit limit;

    private FramedSaslChannels(
            SecurityProtocol protocol, String mechanism, JaasContext login, FrameLimit limit) {
        super(
                ConnectionMode.CLIENT,
                Map.of(mechanism, login),
                protocol,
                null,
                false,
                mechanism,
                null,
                null,
                null,
                Time.SYSTEM,
                new LogContext(),
                null);
        this.limit = limit;
    }

    /** Those of a producer; its settings have a mechanism and who logs in. */
    static FramedSaslChannels of(ProducerConfig config, FrameLimit limit) {
        Map<String, Object> settings = new HashMap<>(config.originals());
        settings.putAll(config.values());
        BoundedScram.choose(settings);
        FramedSaslChannels channels =
                new FramedSaslChannels(
                        SecurityProtocol.forName(
                                config.getString(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)),
                        config.getString(SaslConfigs.SASL_MECHANISM),
                        JaasContext.loadClientContext(settings),
                        limit);
        channels.configure(settings);
        return channels;
    }

    @Override
    protected TransportLayer buildTransportLayer(
            String id, SelectionKey key, SocketChannel socket, ChannelMetadataRegistry registry)
            throws IOException {
        return new FramedTransportLayer(
                super.buildTransportLayer(id, key, socket, registry), limit);
    }
}
