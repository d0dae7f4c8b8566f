package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, localhost, 8081, false",
        "http://job-service, job-service, 80, false",
        "https://jobs.example/, jobs.example, 443, true"
    })
    void readsHostPortAndScheme(URI url, String host, int port, boolean tls) {
        RequestOptions address = Addresses.of(url);

        assertThat(address.getHost()).isEqualTo(host);
        assertThat(address.getPort()).isEqualTo(port);
        assertThat(address.isSsl()).isEqualTo(tls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://localhost", "http:///", "file:///etc"})
    void refusesWhatIsNoServicesUrl(URI url) {
        assertThatThrownBy(() -> Addresses.of(url)).hasMessageContaining("not the URL");
    }

    @Test
    void knowsEachServicesUrls() {
        ServiceUrls urls =
                new ServiceUrls(
                        new SmallRyeConfigBuilder()
                                .withDefaultValue("tidings.integration-service.url", "http://i")
                                .withDefaultValue("tidings.job-service.url", "http://j")
                                .withDefaultValue("tidings.log-service.url", "http://l")
                                .withDefaultValue("tidings.job-service.management-url", "http://m")
                                .build());

        assertThat(urls.of(Service.INTEGRATION)).hasHost("i");
        assertThat(urls.of(Service.JOB)).hasHost("j");
        assertThat(urls.of(Service.LOG)).hasHost("l");
        assertThat(urls.managementOf(Service.JOB)).hasHost("m");
    }
}
