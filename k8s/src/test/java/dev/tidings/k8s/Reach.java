package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may talk to whom, by what NetworkPolicies mean: what one of them allows is allowed. */
record Reach(List<NetworkPolicy> policies) {

    /** Whether pods with these labels may open a connection to those, at that port. */
    boolean allows(Map<String, String> from, Map<String, String> to, int port) {
        return egress(from)
                        .anyMatch(rule -> opens(rule.getPorts(), port) && selects(rule.getTo(), to))
                && ingress(to)
                        .anyMatch(rule ->
                                opens(rule.getPorts(), port) && selects(rule.getFrom(), from));
    }

    /** Whether anybody from outside the namespace may open a connection to these pods. */
    boolean allowsFromOutside(Map<String, String> to, int port) {
        return ingress(to)
                .anyMatch(rule -> opens(rule.getPorts(), port) && rule.getFrom().isEmpty());
    }

    /** Whether these pods may open a connection to an address outside the cluster. */
    boolean allowsTo(Map<String, String> from, String address, int port) {
        return egress(from)
                .filter(rule -> opens(rule.getPorts(), port))
                .flatMap(rule -> rule.getTo().stream())
                .anyMatch(peer -> peer.getIpBlock() != null && isIn(peer, address));
    }

    private Stream<NetworkPolicyEgressRule> egress(Map<String, String> labels) {
        return policies.stream()
                .filter(it -> it.getSpec().getPolicyTypes().contains("Egress"))
                .filter(it -> matches(it.getSpec().getPodSelector(), labels))
                .flatMap(it -> it.getSpec().getEgress().stream());
    }

    private Stream<NetworkPolicyIngressRule> ingress(Map<String, String> labels) {
        return policies.stream()
                .filter(it -> it.getSpec().getPolicyTypes().contains("Ingress"))
                .filter(it -> matches(it.getSpec().getPodSelector(), labels))
                .flatMap(it -> it.getSpec().getIngress().stream());
    }

    private static boolean opens(List<NetworkPolicyPort> ports, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(it -> Integer.valueOf(port).equals(it.getPort().getIntVal()));
    }

    private static boolean selects(List<NetworkPolicyPeer> peers, Map<String, String> labels) {
        return peers.isEmpty()
                || peers.stream()
                        .filter(peer -> peer.getIpBlock() == null)
                        .filter(peer -> peer.getNamespaceSelector() == null)
                        .anyMatch(peer -> matches(peer.getPodSelector(), labels));
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return (selector.getMatchLabels() == null
                        || labels.entrySet().containsAll(selector.getMatchLabels().entrySet()))
                && selector.getMatchExpressions().stream()
                        .allMatch(it ->
                                it.getOperator().equals("In")
                                        && it.getValues().contains(labels.get(it.getKey())));
    }

    private static boolean isIn(NetworkPolicyPeer peer, String address) {
        return isIn(peer.getIpBlock().getCidr(), address)
                && peer.getIpBlock().getExcept().stream().noneMatch(it -> isIn(it, address));
    }

    private static boolean isIn(String network, String address) {
        String[] parts = network.split("/", -1);
        byte[] base = bytes(parts[0]);
        byte[] other = bytes(address);
        int bits = Integer.parseInt(parts[1]);
        return base.length == other.length
                && Arrays.equals(masked(base, bits), masked(other, bits));
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            masked[bit / 8] |= (byte) (address[bit / 8] & (0x80 >>> (bit % 8)));
        }
        return masked;
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
