package dev.tidings.job.transport.kafka;

import dev.tidings.job.transport.network.AddressNotAllowedException;
import dev.tidings.job.transport.network.Names;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.internals.ProducerInterceptors;
import org.apache.kafka.clients.producer.internals.ProducerMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.internals.ClusterResourceListeners;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ChannelBuilder;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/**
 * A producer of Kafka that connects to vetted addresses only.
 *
 * <p>Its parts are public and take a host resolver, but the constructor that takes the parts is not
 * public, so it is called by reflection. Anything else would leave out the brokers that a cluster's
 * metadata names: the client connects to these without asking.
 */
@RegisterForReflection(targets = KafkaProducer.class)
final class VettedProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Metrics metrics;
    private final LastFault lastFault;
    private final Runnable closed;

    private VettedProducer(
            KafkaProducer<String, byte[]> producer,
            Metrics metrics,
            LastFault lastFault,
            Runnable closed) {
        this.producer = producer;
        this.metrics = metrics;
        this.lastFault = lastFault;
        this.closed = closed;
    }

    /**
     * Opens one; blocks while host names are resolved.
     *
     * @param largestAnswer bytes of a frame that a broker may send
     * @param closed runs when it has been closed
     * @throws KafkaException with the cause, such as a broker that may not be connected to
     */
    static VettedProducer open(
            ProducerConfig config, Names names, int largestAnswer, Runnable closed) {
        try {
            VettedHosts.vet(config.getList(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG), names);
        } catch (UnknownHostException | AddressNotAllowedException fault) {
            throw new KafkaException(fault);
        }
        LastFault lastFault = new LastFault();
        Metrics metrics = new Metrics();
        ApiVersions versions = new ApiVersions();
        ProducerMetadata metadata = metadata(config);
        FrameLimit limit = new FrameLimit(largestAnswer);
        KafkaClient client =
                client(
                        config,
                        metadata,
                        versions,
                        new WatchedSelector(
                                channels(config, limit),
                                metrics,
                                lastFault,
                                limit,
                                new AnswerPool(limit, largestAnswer)),
                        new VettedHosts(names, lastFault));
        return new VettedProducer(
                producer(config, metadata, client, versions), metrics, lastFault, closed);
    }

    KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    LastFault lastFault() {
        return lastFault;
    }

    /** Blocks until what was sent is through, or its time is over. */
    @Override
    public void close() {
        try {
            producer.close(Duration.ofMinutes(1));
            metrics.close();
        } finally {
            closed.run();
        }
    }

    private static ProducerMetadata metadata(ProducerConfig config) {
        ProducerMetadata metadata =
                new ProducerMetadata(
                        config.getLong(ProducerConfig.RETRY_BACKOFF_MS_CONFIG),
                        config.getLong(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG),
                        config.getLong(ProducerConfig.METADATA_MAX_AGE_CONFIG),
                        config.getLong(ProducerConfig.METADATA_MAX_IDLE_CONFIG),
                        new LogContext(),
                        new ClusterResourceListeners(),
                        Time.SYSTEM);
        metadata.bootstrap(
                config.getList(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG).stream()
                        .map(VettedProducer::unresolved)
                        .toList());
        return metadata;
    }

    private static InetSocketAddress unresolved(String broker) {
        return InetSocketAddress.createUnresolved(Utils.getHost(broker), Utils.getPort(broker));
    }

    private static ChannelBuilder channels(ProducerConfig config, FrameLimit limit) {
        String protocol = config.getString(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
        return protocol.startsWith("SASL_")
                ? FramedSaslChannels.of(config, limit)
                : ClientUtils.createChannelBuilder(config, Time.SYSTEM, new LogContext());
    }

    private static KafkaClient client(
            ProducerConfig config,
            ProducerMetadata metadata,
            ApiVersions versions,
            WatchedSelector selector,
            VettedHosts hosts) {
        return new NetworkClient(
                null,
                metadata,
                selector,
                config.getString(ProducerConfig.CLIENT_ID_CONFIG),
                config.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION),
                config.getLong(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG),
                config.getLong(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG),
                config.getInt(ProducerConfig.SEND_BUFFER_CONFIG),
                config.getInt(ProducerConfig.RECEIVE_BUFFER_CONFIG),
                config.getInt(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG),
                config.getLong(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG),
                config.getLong(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG),
                Time.SYSTEM,
                true,
                versions,
                null,
                new LogContext(),
                hosts,
                null,
                config.getLong(CommonClientConfigs.METADATA_RECOVERY_REBOOTSTRAP_TRIGGER_MS_CONFIG),
                MetadataRecoveryStrategy.forName(
                        config.getString(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG)));
    }

    @SuppressWarnings("unchecked")
    private static KafkaProducer<String, byte[]> producer(
            ProducerConfig config,
            ProducerMetadata metadata,
            KafkaClient client,
            ApiVersions versions) {
        try {
            Constructor<?> ofParts =
                    KafkaProducer.class.getDeclaredConstructor(
                            ProducerConfig.class,
                            Serializer.class,
                            Serializer.class,
                            ProducerMetadata.class,
                            KafkaClient.class,
                            ProducerInterceptors.class,
                            ApiVersions.class,
                            Time.class);
            ofParts.setAccessible(true);
            return (KafkaProducer<String, byte[]>)
                    ofParts.newInstance(
                            config, null, null, metadata, client, null, versions, Time.SYSTEM);
        } catch (InvocationTargetException failed) {
            throw new KafkaException(failed.getCause());
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("not the Kafka client that is known", otherVersion);
        }
    }
}
