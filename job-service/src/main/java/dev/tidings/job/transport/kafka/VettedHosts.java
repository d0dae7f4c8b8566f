package dev.tidings.job.transport.kafka;

import dev.tidings.job.transport.network.AddressNotAllowedException;
import dev.tidings.job.transport.network.Resolver;
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

    private final Resolver resolver;
    private final LastFault lastFault;

    VettedHosts(Resolver resolver, LastFault lastFault) {
        this.resolver = resolver;
        this.lastFault = lastFault;
    }

    /**
     * Resolves the brokers that a client begins with.
     *
     * @param brokers of the form {@code host:port}
     * @throws UnknownHostException when none has an address
     * @throws AddressNotAllowedException when any has one that may not be connected to
     */
    static void vet(List<String> brokers, Resolver resolver)
            throws UnknownHostException, AddressNotAllowedException {
        int known = 0;
        for (String broker : brokers) {
            try {
                known += resolver.resolveNow(Utils.getHost(broker)).size();
            } catch (UnknownHostException unknown) {
                if (broker.equals(brokers.getLast()) && known == 0) {
                    throw unknown;
                }
            }
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return resolver.resolveNow(host).toArray(InetAddress[]::new);
        } catch (AddressNotAllowedException refused) {
            lastFault.set(refused);
            throw new UnknownHostException(host);
        } catch (UnknownHostException unknown) {
            lastFault.set(unknown);
            throw unknown;
        }
    }
}
