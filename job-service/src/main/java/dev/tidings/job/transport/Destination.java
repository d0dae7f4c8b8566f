package dev.tidings.job.transport;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.address.Address;
import dev.tidings.kit.address.AddressReading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where an integration wants its deliveries and what opens the door there, read from its
 * configuration. To add a transport is to add a case here. No {@code toString} shows a secret.
 */
public sealed interface Destination {

    /**
     * A URL that gets a POST.
     *
     * @param url as it is written in the configuration
     * @param secretKey {@code ""} when none is set
     */
    record Webhook(String url, Address to, String secretKey) implements Destination {
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /**
     * A queue of Amazon SQS.
     *
     * @param store whose it is
     * @param queue its URL, whose host is the endpoint
     * @param groupBy what becomes the message group, if it is a FIFO queue
     */
    record AwsSqs(
            UUID store,
            Address queue,
            String accessKeyId,
            String secretAccessKey,
            String region,
            GroupBy groupBy)
            implements Destination {
        @Override
        public String toString() {
            return "AwsSqs[" + queue + "]";
        }
    }

    /** What messages have in common that are to arrive one after the other. */
    enum GroupBy {
        /** Each resource by itself: consumers work on several at once. */
        RESOURCE,
        /** The store: one message after the other. */
        STORE
    }

    /**
     * A destination of a STOMP broker.
     *
     * @param destination such as {@code /queue/orders}
     * @param addresses of the broker, in the order in which they are tried
     */
    record Stomp(String username, String password, String destination, List<Address> addresses)
            implements Destination {
        public Stomp {
            addresses = List.copyOf(addresses);
        }

        @Override
        public String toString() {
            return "Stomp[" + destination + " at " + addresses + "]";
        }
    }

    /**
     * A topic of Kafka.
     *
     * @param brokers of the form {@code host:port}, from which the client learns of the others
     * @param securityProtocol as Kafka names it, such as {@code SASL_SSL}
     * @param saslMechanism as Kafka names it; {@code ""}, as are name and password, without SASL
     * @param caCertificate PEM, of the only authority that is trusted; {@code ""}: the usual ones
     * @param groupBy what becomes the key, by which Kafka chooses the partition
     */
    record Kafka(
            String topic,
            List<String> brokers,
            String securityProtocol,
            String saslMechanism,
            String username,
            String password,
            String caCertificate,
            GroupBy groupBy)
            implements Destination {
        public Kafka {
            brokers = List.copyOf(brokers);
        }

        @Override
        public String toString() {
            return "Kafka[" + topic + " at " + brokers + "]";
        }
    }

    /** None that this version can deliver to, for this reason. */
    record Unreadable(String reason) implements Destination {}

    static Destination of(Integration integration) {
        return switch (integration.integrationType()) {
            case "webhook" -> webhook(integration);
            case "aws_sqs" -> awsSqs(integration);
            case "stomp" -> stomp(integration);
            case "kafka" -> kafka(integration);
            default ->
                    new Unreadable(
                            "This version of Tidings does not deliver to integrations of type "
                                    + integration.integrationType());
        };
    }

    private static Destination webhook(Integration integration) {
        String url = integration.setting("url");
        return Address.read(url)
                .found()
                .<Destination>map(to -> new Webhook(url, to, integration.setting("secret_key")))
                .orElseGet(() -> new Unreadable("The URL of the integration cannot be read"));
    }

    private static Destination awsSqs(Integration integration) {
        return Address.read(integration.setting("url"))
                .found()
                .<Destination>map(queue ->
                        new AwsSqs(
                                integration.store(),
                                queue,
                                integration.setting("aws_access_key_id"),
                                integration.setting("aws_secret_access_key"),
                                integration.setting("region"),
                                groupBy(integration, "message_group")))
                .orElseGet(() -> new Unreadable("The URL of the queue cannot be read"));
    }

    private static Destination stomp(Integration integration) {
        List<Address> addresses = addresses(integration.settings("addresses").stream());
        return addresses.isEmpty()
                ? new Unreadable("No address of the broker can be read")
                : new Stomp(
                        integration.setting("username"),
                        integration.setting("password"),
                        integration.setting("destination"),
                        addresses);
    }

    private static Destination kafka(Integration integration) {
        List<Address> brokers =
                addresses(integration.settings("brokers").stream().map("kafka://"::concat));
        return brokers.isEmpty()
                ? new Unreadable("No address of a broker can be read")
                : kafka(integration, brokers.stream().map(Address::authority).toList());
    }

    private static Destination kafka(Integration integration, List<String> brokers) {
        return new Kafka(
                integration.setting("topic"),
                brokers,
                integration.setting("security_protocol"),
                integration.setting("sasl_mechanism"),
                integration.setting("username"),
                integration.setting("password"),
                integration.setting("ca_certificate"),
                groupBy(integration, "message_key"));
    }

    private static GroupBy groupBy(Integration integration, String setting) {
        return integration.setting(setting).equals("store") ? GroupBy.STORE : GroupBy.RESOURCE;
    }

    private static List<Address> addresses(Stream<String> written) {
        return written.map(Address::read)
                .map(AddressReading::found)
                .flatMap(Optional::stream)
                .toList();
    }
}
