package dev.tidings.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.connection.Standing.Doing;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTest {

    private final Connections connections = new Connections(TestRules.of(4, 3));
    private final List<Played> gone = new ArrayList<>();

    @Test
    void letsNobodyInWhileAllAreBusy() {
        for (int i = 0; i < 4; i++) {
            assertThat(connections.admit(played("192.0.2." + i, Doing.BUSY, i))).isTrue();
        }

        assertThat(connections.admit(played("192.0.2.9", Doing.SILENT, 9))).isFalse();
        assertThat(gone).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUSY")
    void makesRoomForANewOne(Doing doing) {
        Played waiting = played("192.0.2.2", doing, 2);
        connections.admit(played("192.0.2.1", Doing.BUSY, 1));
        connections.admit(waiting);
        connections.admit(played("192.0.2.3", Doing.BUSY, 3));
        connections.admit(played("192.0.2.4", Doing.BUSY, 4));

        assertThat(connections.admit(played("192.0.2.5", Doing.SILENT, 5))).isTrue();
        assertThat(gone).containsExactly(waiting);
        assertThat(connections.size()).isEqualTo(4);
    }

    @Test
    void missesAHeadThatDoesNotEndLessThanAKeptConnection() {
        Played early = played("192.0.2.1", Doing.KEPT, 1);
        Played late = played("192.0.2.2", Doing.KEPT, 2);
        Played head = played("192.0.2.3", Doing.IN_A_HEAD, 3);
        List.of(late, early, head, played("192.0.2.4", Doing.IN_A_SLOW_BODY, 0))
                .forEach(connections::admit);

        for (int i = 5; i < 8; i++) {
            connections.admit(played("192.0.2." + i, Doing.BUSY, i));
        }

        assertThat(gone).containsExactly(head, early, late);
    }

    @Test
    void makesRoomAmongThoseOfTheSameAddress() {
        Played other = played("192.0.2.1", Doing.IN_A_HEAD, 0);
        Played first = played("192.0.2.2", Doing.IN_A_HEAD, 1);
        connections.admit(other);
        connections.admit(first);
        connections.admit(played("192.0.2.2", Doing.BUSY, 2));
        connections.admit(played("192.0.2.2", Doing.BUSY, 3));

        assertThat(connections.admit(played("192.0.2.2", Doing.SILENT, 4))).isTrue();
        assertThat(gone).containsExactly(first);
    }

    @Test
    void takesANetworkOfIpv6ForOneAddress() {
        for (int i = 1; i < 4; i++) {
            connections.admit(played("2001:db8::" + i, Doing.BUSY, i));
        }

        assertThat(connections.admit(played("2001:db8::9", Doing.BUSY, 9))).isFalse();
        assertThat(connections.admit(played("2001:db8:0:1::1", Doing.BUSY, 9))).isTrue();
    }

    @Test
    void forgetsThoseThatHaveGone() {
        Played one = played("192.0.2.2", Doing.BUSY, 1);
        connections.admit(one);
        connections.remove(one);
        connections.remove(one);

        assertThat(connections.size()).isZero();
    }

    @Test
    void boundsWhatIsKeptForThoseWhoKeepItWaiting() {
        Played kept = played("192.0.2.1", Doing.KEPT, 0);
        Played first = played("192.0.2.2", Doing.IN_A_HEAD, 1);
        Played second = played("192.0.2.3", Doing.NOT_READING, 2);
        List.of(kept, second, first).forEach(connections::admit);

        connections.resized(TestRules.MEMORY);
        assertThat(gone).isEmpty();
        connections.resized(1);
        assertThat(gone).containsExactly(first);
        connections.resized(-1);
        assertThat(gone).containsExactly(first);
        connections.resized(1);
        assertThat(gone).containsExactly(first, second);
    }

    private Played played(String address, Doing doing, long since) {
        return new Played(new InetSocketAddress(address, 1), new Standing(doing, since), gone);
    }

    private record Played(SocketAddress address, Standing standing, List<Played> gone)
            implements Connections.Member {

        @Override
        public void check(long now) {}

        @Override
        public void giveWay() {
            gone.add(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return address + " " + standing;
        }
    }
}
