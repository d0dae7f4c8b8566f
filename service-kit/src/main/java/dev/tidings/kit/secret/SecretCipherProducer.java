package dev.tidings.kit.secret;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the cipher of a service from {@code tidings.master-keys}. */
final class SecretCipherProducer {

    @Produces
    @Singleton
    @DefaultBean
    SecretCipher cipher(@ConfigProperty(name = "tidings.master-keys") String masterKeys) {
        return new SecretCipher(MasterKeys.parse(masterKeys));
    }
}
