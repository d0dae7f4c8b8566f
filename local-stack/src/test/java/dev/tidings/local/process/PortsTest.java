package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void seesAPortThatIsInUse() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
        }
    }

    @Test
    void seesAPortThatAServerOfAllInterfacesUses() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
        }
    }

    @Test
    void givesFreePortsNeverTheSameTwice() {
        // Given
        Ports ports = new Ports();

        // Then
        assertThat(Stream.generate(ports::next).limit(50))
                .doesNotHaveDuplicates()
                .allMatch(Ports::isFree);
    }
}
