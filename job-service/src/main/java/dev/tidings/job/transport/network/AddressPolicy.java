package dev.tidings.job.transport.network;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses a delivery may go to: public ones, and the networks an operator allows.
 *
 * <p>Refused are the special-purpose ranges of the IANA registries (RFC 6890): private, loopback,
 * link-local with its metadata services, shared, multicast, reserved. An IPv4 address wrapped into
 * IPv6 by NAT64 is judged as what it wraps; other wrappings are refused.
 */
final class AddressPolicy {

    private static final List<IpSubnetFilterRule> NOT_PUBLIC =
            rules(
                    List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20",
                            "5f00::/16",
                            "fc00::/7",
                            "fe80::/9",
                            "ff00::/8"));

    private static final IpSubnetFilterRule NAT64 = rule("64:ff9b::/96");

    private final List<IpSubnetFilterRule> allowed;

    /**
     * A policy.
     *
     * @param allowedNetworks CIDRs that are allowed although they are not public
     * @throws IllegalArgumentException when one is no CIDR
     */
    AddressPolicy(List<String> allowedNetworks) {
        this.allowed = rules(allowedNetworks);
    }

    boolean allows(InetAddress address) {
        InetSocketAddress asSocket = new InetSocketAddress(address, 0);
        if (matchesAny(allowed, asSocket)) {
            return true;
        }
        if (NAT64.matches(asSocket)) {
            return allows(wrappedAddress(address));
        }
        return !matchesAny(NOT_PUBLIC, asSocket);
    }

    private static InetAddress wrappedAddress(InetAddress nat64) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(nat64.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean matchesAny(List<IpSubnetFilterRule> rules, InetSocketAddress address) {
        return rules.stream().anyMatch(rule -> rule.matches(address));
    }

    private static List<IpSubnetFilterRule> rules(List<String> networks) {
        return networks.stream().map(AddressPolicy::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not a network (CIDR): " + network);
        }
        return new IpSubnetFilterRule(
                network.substring(0, slash).strip(),
                Integer.parseInt(network.substring(slash + 1).strip()),
                IpFilterRuleType.REJECT);
    }
}
