package dev.tidings.job.export.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of exports are kept. */
@ConfigMapping(prefix = "tidings.exports.storage")
public interface StorageConfig {

    /** The folder, unless they are in a bucket. Replicas of the service must share it. */
    @WithDefault("exports")
    Path folder();

    /** The bucket, of S3 or of a server that speaks its language. */
    Optional<String> bucket();

    S3 s3();

    /** The server that has the bucket. */
    interface S3 {

        /** Its address, unless it is that of AWS. */
        Optional<URI> endpoint();

        /**
         * The region of the bucket. Unless told, it is the one that the environment names to the
         * AWS SDK, and {@code us-east-1} for a server of its own address, which seldom has regions.
         */
        Optional<String> region();

        /**
         * Whether addresses have the bucket in their path, not in front of the host: unless told,
         * for a server of its own address.
         */
        Optional<Boolean> pathStyle();

        /** Without them it is where the AWS SDK looks: environment, profile, container, machine. */
        Optional<Credentials> credentials();
    }

    /** The key pair of somebody who may read, write, list and delete in the bucket. */
    interface Credentials {

        String accessKeyId();

        String secretAccessKey();
    }
}
