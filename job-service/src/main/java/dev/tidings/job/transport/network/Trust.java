package dev.tidings.job.transport.network;

import dev.tidings.job.transport.TransportConfig;
import io.vertx.core.net.TCPSSLOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which certification authorities deliveries trust: those of the Java runtime, and the operator's
 * own where there are some.
 */
@ApplicationScoped
public class Trust {

    private final Optional<List<X509Certificate>> authorities;

    Trust(TransportConfig config) {
        this.authorities = config.trustedCertificates().map(Trust::withThoseOfTheRuntime);
    }

    /** TLS options with this trust. */
    public <O extends TCPSSLOptions> O appliedTo(O options) {
        authorities
                .map(Trust::managers)
                .map(factory -> (X509TrustManager) factory.getTrustManagers()[0])
                .ifPresent(manager -> options.setTrustOptions(TrustOptions.wrap(manager)));
        return options;
    }

    /** All that are trusted, unless they are just those of the runtime. */
    public Optional<List<X509Certificate>> authorities() {
        return authorities;
    }

    private static List<X509Certificate> withThoseOfTheRuntime(Path pem) {
        List<X509Certificate> all = new ArrayList<>(read(pem));
        for (var manager : managers((KeyStore) null).getTrustManagers()) {
            all.addAll(Arrays.asList(((X509TrustManager) manager).getAcceptedIssuers()));
        }
        return List.copyOf(all);
    }

    private static List<X509Certificate> read(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            Collection<?> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            return certificates.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException noCertificates) {
            throw new IllegalArgumentException("holds no certificates: " + pem, noCertificates);
        }
    }

    private static TrustManagerFactory managers(List<X509Certificate> authorities) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            return managers(store);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
