package dev.tidings.job.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How deliveries leave this service. */
@ConfigMapping(prefix = "tidings.delivery")
public interface TransportConfig {

    /** From resolving the name to the last byte of the answer. */
    @WithDefault("10s")
    Duration deadline();

    /** How much of an answer is read and logged, in bytes. */
    @WithDefault("65536")
    @Min(0)
    @Max(1_048_576)
    int responseCap();

    /**
     * How much of the head of an answer is read, in bytes, with the interim answers before it. An
     * answer whose head is longer is known by its status alone.
     */
    @WithDefault("65536")
    @Min(1_024)
    @Max(1_048_576)
    int responseHeadCap();

    /** Connections kept to one receiver. */
    @WithDefault("64")
    @Min(1)
    @Max(1_000)
    int connectionsPerReceiver();

    /**
     * How long an unused connection is kept. Shorter than the 5 s after which many receivers close
     * one themselves.
     */
    @WithDefault("4s")
    Duration keepAlive();

    /** What CloudEvents name as their source: where this API is found. */
    @WithDefault("${tidings.public-url:http://localhost:8080}")
    URI source();

    /** The schema of a type of resource, such as {@code order}, where one is published. */
    Map<String, URI> dataSchemas();

    /** A PEM file of certification authorities that are trusted beside those of the runtime. */
    Optional<Path> trustedCertificates();

    /** Networks (CIDR) that may be reached although they are private; none unless told. */
    Optional<List<String>> allowedNetworks();

    /** How names are looked up. */
    LookUpConfig lookUps();

    /** Bounds on look-ups of names; each that goes on has a thread. */
    interface LookUpConfig {

        /** At a time. */
        @WithDefault("64")
        @Min(1)
        @Max(1_000)
        int atOnce();

        /** At a time of one store. */
        @WithDefault("8")
        @Min(1)
        @Max(1_000)
        int atOncePerStore();

        /** Names of one store that wait; more are not looked up. */
        @WithDefault("1000")
        @Min(1)
        @Max(100_000)
        int waitingPerStore();
    }
}
