package dev.tidings.job.export.storage;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * Makes the client of the server that has the bucket. Of its own accord the client would add
 * checksums in a form that servers other than AWS refuse, and the framework's extension leaves no
 * room to tell it so; hence it is made here.
 */
final class BucketClient {

    private BucketClient() {}

    static S3AsyncClient of(StorageConfig.S3 server) {
        S3AsyncClientBuilder builder =
                S3AsyncClient.builder()
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .forcePathStyle(server.pathStyle().orElse(server.endpoint().isPresent()))
                        .credentialsProvider(credentials(server));
        server.endpoint().ifPresent(builder::endpointOverride);
        region(server).ifPresent(builder::region);
        return builder.build();
    }

    private static Optional<Region> region(StorageConfig.S3 server) {
        return server.region()
                .map(Region::of)
                .or(() -> server.endpoint().map(ofItsOwn -> Region.US_EAST_1));
    }

    private static AwsCredentialsProvider credentials(StorageConfig.S3 server) {
        return server.credentials()
                .<AwsCredentialsProvider>map(BucketClient::fixed)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    private static StaticCredentialsProvider fixed(StorageConfig.Credentials pair) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(pair.accessKeyId(), pair.secretAccessKey()));
    }
}
