package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of External Secrets Operator: what its documentation has and is used here. */
record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            String refreshInterval,
            Store secretStoreRef,
            @Nullable Target target,
            List<Datum> data) {}

    record Store(String kind, String name) {}

    record Target(Template template) {}

    record Template(String type) {}

    record Datum(String secretKey, Remote remoteRef) {}

    record Remote(String key, String property) {}
}
