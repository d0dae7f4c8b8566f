package dev.tidings.job.delivery;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The delivery settings with their defaults and, for tests, smaller lanes. */
final class TestBounds {

    private static final Map<String, String> SMALL =
            Map.of(
                    "tidings.delivery.lanes.per-integration", "16",
                    "tidings.delivery.lanes.untried", "4",
                    "tidings.delivery.lanes.total", "40",
                    "tidings.delivery.claim-batch", "4");

    private TestBounds() {}

    static DeliveryConfig config() {
        return config(SMALL);
    }

    static DeliveryConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DeliveryConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(DeliveryConfig.class);
    }

    static DeliveryConfig.Lanes lanes() {
        return config().lanes();
    }
}
