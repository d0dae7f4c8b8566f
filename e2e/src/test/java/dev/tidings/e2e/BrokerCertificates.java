package dev.tidings.e2e;

import dev.tidings.job.testing.Certificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Certificates of the brokers of this run; the stack trusts both. */
final class BrokerCertificates {

    private static final Path DIRECTORY = directory();

    static final Certificate OF_THIS_HOST = Certificate.of(DIRECTORY, "dns:localhost");
    static final Certificate OF_ANOTHER = Certificate.of(DIRECTORY, "dns:broker.example.com");

    private BrokerCertificates() {}

    /** A file with the authorities of both. */
    static Path trusted() {
        try {
            return Files.writeString(
                    DIRECTORY.resolve("trusted.pem"),
                    Files.readString(OF_THIS_HOST.pem()) + Files.readString(OF_ANOTHER.pem()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("tidings-certificates");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
