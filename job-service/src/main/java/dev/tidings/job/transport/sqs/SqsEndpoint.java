package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.http.Origin;
import java.util.UUID;
import software.amazon.awssdk.http.SdkHttpExecutionAttribute;

/**
 * Tells the HTTP under the AWS client, which all stores share, whose request it carries and where
 * to.
 */
record SqsEndpoint(UUID store, Origin origin) {

    static final SdkHttpExecutionAttribute<SqsEndpoint> ATTRIBUTE = new Attribute();

    private static final class Attribute extends SdkHttpExecutionAttribute<SqsEndpoint> {
        private Attribute() {
            super(SqsEndpoint.class);
        }
    }
}
