package dev.tidings.job.transport.kafka;

import dev.tidings.job.transport.network.AddressNotAllowedException;
import dev.tidings.job.transport.network.Names;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.kafka.clients.HostResolver;
import org.apache.kafka.common.utils.Utils;

/**
 * Resolves every host that the Kafka client is about to connect to: the brokers that were
 * configured, and those that their metadata names, which may be any host at all.
 */
final class VettedHosts implements HostResolver {

    private final Names names;
    private final LastFault lastFault;

    VettedHosts(Names names, LastFault lastFault) {
        this.names = names;
        this.lastFault = lastFault;
    }

    /**
     * Resolves the brokers that a client begins with. One that may not be connected to is passed
     * over as one that does not exist is, for nobody should be able to tell which it is; the client
     * will ask again before it connects.
     *
     * @param brokers of the form {@code host:port}
     * @throws UnknownHostException when none may be connected to and the last has no address
     * @throws AddressNotAllowedException when none may be connected to and the last has an address
     */
    static void vet(List<String> brokers, Names names)
            throws UnknownHostException, AddressNotAllowedException {
        if (brokers.subList(0, brokers.size() - 1).stream()
                .noneMatch(broker -> isKnown(broker, names))) {
            names.resolveNow(Utils.getHost(brokers.getLast()));
        }
    }

    private static boolean isKnown(String broker, Names names) {
        try {
            return !names.resolveNow(Utils.getHost(broker)).isEmpty();
        } catch (UnknownHostException | AddressNotAllowedException unreachable) {
            return false;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            InetAddress[] addresses = names.resolveNow(host).toArray(InetAddress[]::new);
            lastFault.clear(host);
            return addresses;
        } catch (AddressNotAllowedException refused) {
            lastFault.set(host, refused);
            throw new UnknownHostException(host);
        } catch (UnknownHostException unknown) {
            lastFault.set(host, unknown);
            throw unknown;
        }
    }
}
