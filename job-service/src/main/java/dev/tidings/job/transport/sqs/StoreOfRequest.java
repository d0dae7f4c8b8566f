package dev.tidings.job.transport.sqs;

import java.util.UUID;
import software.amazon.awssdk.http.SdkHttpExecutionAttribute;

/** Tells the HTTP under the AWS client, which all stores share, whose request it carries. */
final class StoreOfRequest extends SdkHttpExecutionAttribute<UUID> {

    static final StoreOfRequest STORE = new StoreOfRequest();

    private StoreOfRequest() {
        super(UUID.class);
    }
}
