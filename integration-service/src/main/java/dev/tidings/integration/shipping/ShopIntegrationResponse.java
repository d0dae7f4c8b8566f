package dev.tidings.integration.shipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.health.Health;
import dev.tidings.integration.registry.Integration;
import dev.tidings.integration.registry.Settings;
import dev.tidings.integration.registry.ShopProfile;
import dev.tidings.integration.wire.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An integration as clients of the /api/v3 dialect see it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ShopIntegration", description = "A view of an integration of /v2.")
record ShopIntegrationResponse(
        @Schema(description = "The number of the integration.", examples = "23452345") long id,
        @Schema(description = "Its name.", examples = "My Webshop") @JsonProperty("shop_name")
                String shopName,
        @Schema(
                        description = "Where the shop is.",
                        format = "uri",
                        examples = "https://mywebshop.com")
                @JsonProperty("shop_url")
                @Nullable String shopUrl,
        @Schema(description = "How events reach it.", examples = "webhook") String type,
        @Schema(
                        description = "Since when its deliveries fail.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:30.123Z")
                @JsonProperty("started_failing_at")
                @Nullable String startedFailingAt,
        @Schema(
                        description = "When a delivery last succeeded.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:30.123Z")
                @JsonProperty("last_fetched_at")
                @Nullable String lastFetchedAt,
        @Schema(
                        description = "When it was created.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:30.123Z")
                @JsonProperty("created_at")
                String createdAt,
        @Schema(
                        description = "When it was last changed.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:30.123Z")
                @JsonProperty("updated_at")
                String updatedAt,
        @Schema(description = "Whether the shop offers service points.")
                @JsonProperty("service_point_enabled")
                boolean servicePointEnabled,
        @Schema(
                        description = "The carriers whose service points it offers.",
                        examples = "[\"ups\"]")
                @JsonProperty("service_point_carriers")
                List<String> servicePointCarriers,
        @Schema(description = "Whether it is enabled.") @JsonProperty("webhook_active")
                boolean webhookActive,
        @Schema(
                        description = "Where events are posted to; null when they go another way.",
                        format = "uri",
                        examples = "https://mywebshop.com/feedback")
                @JsonProperty("webhook_url")
                @Nullable String webhookUrl,
        @Schema(
                        description = "When the shop is told of shipments.",
                        enumeration = {"eager", "delayed", "none"})
                @JsonProperty("feedback_type")
                String feedbackType) {

    static ShopIntegrationResponse from(ShopIntegration shown) {
        Integration integration = shown.integration();
        Settings settings = integration.settings();
        ShopProfile shop = settings.shop();
        Health health = shown.health();
        return new ShopIntegrationResponse(
                integration.number(),
                settings.name(),
                shop.url(),
                settings.configuration().type().wireName(),
                time(health.failingSince()),
                time(health.succeededAt()),
                Timestamps.millis(integration.createdAt()),
                Timestamps.millis(integration.updatedAt()),
                shop.servicePointEnabled(),
                shop.servicePointCarriers(),
                settings.enabled(),
                settings.configuration().webhookUrl().orElse(null),
                shop.feedback().wireName());
    }

    private static @Nullable String time(@Nullable Instant time) {
        return Optional.ofNullable(time).map(Timestamps::millis).orElse(null);
    }
}
