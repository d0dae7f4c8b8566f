package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue of Amazon SQS, reached with the integration's own keys.
 *
 * @param messageGroup what the messages of a FIFO queue are grouped by; ours, not the contract's
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwsSqs(
        String url,
        @JsonProperty(ACCESS_KEY_ID) String accessKeyId,
        @JsonProperty(SECRET_ACCESS_KEY) String secretAccessKey,
        String region,
        @JsonProperty(MESSAGE_GROUP) @Nullable String messageGroup)
        implements Configuration {

    private static final String URL = "url";
    private static final String ACCESS_KEY_ID = "aws_access_key_id";
    private static final String SECRET_ACCESS_KEY = "aws_secret_access_key";
    private static final String REGION = "region";
    private static final String MESSAGE_GROUP = "message_group";
    private static final Set<String> MESSAGE_GROUPS = Set.of("resource", "store");
    private static final int MAX_KEY = 256;
    private static final int MAX_REGION = 64;

    static AwsSqs read(Fields fields) {
        fields.refuseOthersThan(
                Set.of(URL, ACCESS_KEY_ID, SECRET_ACCESS_KEY, REGION, MESSAGE_GROUP));
        return new AwsSqs(
                Addresses.http(fields, URL),
                TextRule.HEADER_VALUE.required(fields, ACCESS_KEY_ID, MAX_KEY),
                TextRule.HEADER_VALUE.required(fields, SECRET_ACCESS_KEY, MAX_KEY),
                TextRule.HEADER_VALUE.required(fields, REGION, MAX_REGION),
                messageGroup(fields));
    }

    private static @Nullable String messageGroup(Fields fields) {
        String group = fields.text(MESSAGE_GROUP);
        if (group != null && !MESSAGE_GROUPS.contains(group)) {
            fields.wrong(MESSAGE_GROUP, "must be resource or store");
        }
        return group;
    }

    @Override
    public IntegrationType type() {
        return IntegrationType.AWS_SQS;
    }

    @Override
    public Configuration masked() {
        return mapSecrets((field, secret) -> Masking.mask(secret));
    }

    @Override
    public Configuration mapSecrets(SecretMapping mapping) {
        return new AwsSqs(
                url,
                mapping.replace(ACCESS_KEY_ID, accessKeyId),
                mapping.replace(SECRET_ACCESS_KEY, secretAccessKey),
                region,
                messageGroup);
    }

    @Override
    public String toString() {
        return "AwsSqs[url=" + url + ", region=" + region + "]";
    }
}
