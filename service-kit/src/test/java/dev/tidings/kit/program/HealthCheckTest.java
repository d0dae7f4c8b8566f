package dev.tidings.kit.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTest {

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false"})
    void passesWhenTheServiceIsReady(int status, boolean passes) throws IOException {
        // Given
        HttpServer service = service();
        service.createContext(
                "/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        service.start();

        // When
        boolean passed = new HealthCheck(service.getAddress().getPort()).passes();

        // Then
        service.stop(0);
        assertThat(passed).isEqualTo(passes);
    }

    @Test
    void failsWhenNobodyListens() throws IOException {
        // Given
        HttpServer gone = service();
        int port = gone.getAddress().getPort();
        gone.stop(0);

        // Then
        assertThat(new HealthCheck(port).passes()).isFalse();
    }

    private static HttpServer service() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }
}
