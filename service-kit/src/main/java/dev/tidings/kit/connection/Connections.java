package dev.tidings.kit.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The open connections of one listener, and which of them have to go when there are too many. */
final class Connections {

    /** One connection, as far as it matters here. */
    interface Member {

        @Nullable SocketAddress address();

        Standing standing();

        /** Closes it if it has taken too long over what it does. */
        void check(long now);

        /** Closes it, since another needs its place. */
        void giveWay();
    }

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final long BETWEEN_NEWS = Duration.ofMinutes(1).toNanos();

    private final ConnectionRules rules;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private long toldAt = System.nanoTime();
    private final Set<Member> open = new LinkedHashSet<>();
    private final Map<Object, Set<Member>> byAddress = new HashMap<>();
    private final AtomicLong memory = new AtomicLong();
    private final AtomicBoolean checked = new AtomicBoolean();

    Connections(ConnectionRules rules) {
        this.rules = rules;
    }

    ConnectionRules rules() {
        return rules;
    }

    /** Takes a connection in; false if there is no room for it. */
    synchronized boolean admit(Member member) {
        Object address = network(member.address());
        Set<Member> neighbours = byAddress.getOrDefault(address, Set.of());
        if (!makeRoom(neighbours, rules.maxByAddress()) || !makeRoom(open, rules.max())) {
            turnedAway.incrementAndGet();
            return false;
        }
        open.add(member);
        byAddress.computeIfAbsent(address, unseen -> new LinkedHashSet<>()).add(member);
        return true;
    }

    synchronized void remove(Member member) {
        if (open.remove(member)) {
            byAddress.computeIfPresent(
                    network(member.address()),
                    (address, members) -> {
                        members.remove(member);
                        return members.isEmpty() ? null : members;
                    });
        }
    }

    /** Takes note of memory that is kept for a client, or is given back. */
    void resized(long bytes) {
        long all = memory.addAndGet(bytes);
        if (bytes > 0 && all > rules.memory()) {
            worst(all(), Standing::holdsMemory).ifPresent(this::dismiss);
        }
    }

    /** True once, for who is to call {@link #check} from now on. */
    boolean beginsChecks() {
        return checked.compareAndSet(false, true);
    }

    /** Looks for connections that have taken too long; to be called every now and then. */
    void check(long now) {
        all().forEach(member -> member.check(now));
        if (now - toldAt > BETWEEN_NEWS) {
            toldAt = now;
            tell(turnedAway.getAndSet(0));
        }
    }

    private void tell(int closed) {
        if (closed > 0) {
            LOG.warnf("too many connections open=%d closed-to-make-room=%d", size(), closed);
        }
    }

    synchronized int size() {
        return open.size();
    }

    private synchronized List<Member> all() {
        return List.copyOf(open);
    }

    private boolean makeRoom(Collection<Member> members, int max) {
        if (members.size() < max) {
            return true;
        }
        Optional<Member> worst = worst(members, Standing::makesRoom);
        worst.ifPresent(this::dismiss);
        return worst.isPresent();
    }

    private void dismiss(Member member) {
        turnedAway.incrementAndGet();
        remove(member);
        member.giveWay();
    }

    private static Optional<Member> worst(
            Collection<Member> members, Predicate<Standing> eligible) {
        record Candidate(Member member, Standing standing) {}
        return members.stream()
                .map(member -> new Candidate(member, member.standing()))
                .filter(candidate -> eligible.test(candidate.standing()))
                .min(Comparator.comparing(Candidate::standing))
                .map(Candidate::member);
    }

    /** What one sender has: an address of IPv4, a network of IPv6. */
    private static Object network(@Nullable SocketAddress remote) {
        InetAddress address =
                remote instanceof InetSocketAddress internet ? internet.getAddress() : null;
        if (address instanceof Inet6Address six) {
            return ByteBuffer.wrap(six.getAddress()).getLong();
        }
        return address == null ? "unknown" : address;
    }
}
