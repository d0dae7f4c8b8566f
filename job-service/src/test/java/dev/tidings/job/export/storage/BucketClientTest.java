package dev.tidings.job.export.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

class BucketClientTest {

    private static final String S3 = "tidings.exports.storage.s3.";

    @Test
    void asksAServerOfItsOwnAddressWithoutRegionAndInPathStyle() {
        try (S3AsyncClient client =
                client(Map.of(S3 + "endpoint", "http://storage.example:9000"))) {
            assertThat(settings(client).region()).isEqualTo(Region.US_EAST_1);
            assertThat(address(client)).isEqualTo("http://storage.example:9000/exports/a.csv");
        }
    }

    @Test
    void asksAwsByTheNameOfTheBucket() {
        try (S3AsyncClient client = client(Map.of(S3 + "region", "eu-central-1"))) {
            assertThat(address(client))
                    .isEqualTo("https://exports.s3.eu-central-1.amazonaws.com/a.csv");
            assertThat(settings(client).credentialsProvider())
                    .isInstanceOf(DefaultCredentialsProvider.class);
        }
    }

    @Test
    void doesAsItIsToldOfTheStyle() {
        Map<String, String> properties =
                Map.of(
                        S3 + "endpoint",
                        "http://storage.example:9000",
                        S3 + "region",
                        "there",
                        S3 + "path-style",
                        "false");

        try (S3AsyncClient client = client(properties)) {
            assertThat(settings(client).region()).isEqualTo(Region.of("there"));
            assertThat(address(client)).isEqualTo("http://exports.storage.example:9000/a.csv");
        }
    }

    @Test
    void refusesHalfAKeyPair() {
        assertThatThrownBy(() -> StorageConfigs.of(Map.of(S3 + "credentials.access-key-id", "key")))
                .isInstanceOf(Exception.class)
                .hasMessageContaining(S3 + "credentials.secret-access-key");
    }

    private static S3AsyncClient client(Map<String, String> properties) {
        return BucketClient.of(StorageConfigs.of(properties).s3());
    }

    private static S3ServiceClientConfiguration settings(S3AsyncClient client) {
        return client.serviceClientConfiguration();
    }

    private static String address(S3AsyncClient client) {
        return client.utilities()
                .getUrl(object -> object.bucket("exports").key("a.csv"))
                .toString();
    }
}
