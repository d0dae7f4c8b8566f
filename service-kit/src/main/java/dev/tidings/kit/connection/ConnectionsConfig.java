package dev.tidings.kit.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What connections to a service may use of it before anybody knows whose they are. */
@ConfigMapping(prefix = "tidings.connections")
interface ConnectionsConfig {

    /**
     * How many may be open. One more takes the place of one that keeps the service waiting: for the
     * end of a head first, then for the next request, then for a body that trickles.
     */
    @WithDefault("2000")
    int max();

    /** How many of them one address may have, of IPv6 one network of 64 bits. */
    @WithDefault("1000")
    int maxByAddress();

    /** How long a head may take from its first byte to its end. */
    @WithDefault("10s")
    Duration headTimeout();

    /** How long a body may take, whatever its size. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** How many bytes of a body must have come in a second, once that time is over. */
    @WithDefault("16K")
    MemorySize bodyRate();

    /** How long a connection may stay open without a request. */
    @WithDefault("3m")
    Duration idleTimeout();

    /**
     * How much may be kept in memory for clients that have not sent the rest of a head, or do not
     * read their answers.
     */
    @WithDefault("32M")
    MemorySize memory();

    /** How long the first line of a request may be. */
    @WithDefault("4096")
    int maxLine();

    /** How large the headers of a request may be. */
    @WithDefault("20K")
    MemorySize maxHeaders();
}
