package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.http.HttpConnections;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * Makes the one client that all queues share. It knows no credentials of its own, reads none of the
 * machine's, and tries once: trying again is what the retry schedule is for.
 */
final class SqsClientProducer {

    @Produces
    @Singleton
    static SqsAsyncClient client(HttpConnections connections) {
        return SqsAsyncClient.builder()
                .httpClient(new VettedHttpClient(connections))
                .region(Region.US_EAST_1) // each request has its own
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(client ->
                        client.retryStrategy(AwsRetryStrategy.doNotRetry())
                                .defaultProfileFile(noProfiles()))
                .asyncConfiguration(client ->
                        client.advancedOption(
                                SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR,
                                Runnable::run))
                .build();
    }

    static void close(@Disposes SqsAsyncClient client) {
        client.close();
    }

    private static ProfileFile noProfiles() {
        return ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(new byte[0]))
                .build();
    }
}
