package dev.tidings.integration.shipping;

import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.registry.Settings;
import dev.tidings.integration.registry.ShopProfile;
import dev.tidings.kit.json.InputMembers;
import java.util.Optional;
import java.util.Set;

/**
 * What a client of /api/v3 changes of an integration. A member that is absent keeps its value;
 * those that only the server sets may be sent back and are ignored, so that what was read can be
 * sent.
 */
final class ShopIntegrationPatch {

    private static final String SHOP_NAME = "shop_name";
    private static final int MAX_NAME = 250;

    private static final Set<String> KNOWN =
            Set.of(
                    SHOP_NAME,
                    ShopProfilePatch.URL,
                    ShopProfilePatch.SERVICE_POINT_ENABLED,
                    ShopProfilePatch.SERVICE_POINT_CARRIERS,
                    ShopProfilePatch.FEEDBACK_TYPE,
                    WebhookPatch.ACTIVE,
                    WebhookPatch.URL,
                    "id",
                    "type",
                    "started_failing_at",
                    "last_fetched_at",
                    "created_at",
                    "updated_at");

    private final InputMembers sent;

    private ShopIntegrationPatch(InputMembers sent) {
        this.sent = sent;
    }

    /**
     * Reads a body.
     *
     * @throws dev.tidings.kit.problem.InputProblem when it is no JSON object
     */
    static ShopIntegrationPatch of(byte[] body) {
        return new ShopIntegrationPatch(InputMembers.of(body));
    }

    /**
     * The current settings with what the request changes. To be asked once: it collects faults.
     *
     * @throws dev.tidings.kit.problem.InputProblem with all that is wrong
     * @throws dev.tidings.kit.problem.CommonProblem.BadRequest when a webhook would be active
     *     without a URL
     */
    Settings applyTo(Settings current) {
        String name = name(current.name());
        ShopProfile shop = ShopProfilePatch.apply(sent, current.shop());
        WebhookPatch webhook = WebhookPatch.of(sent);
        Configuration configuration = webhook.applyTo(current.configuration(), sent);
        sent.forbidOthersThan(KNOWN);
        sent.throwIfAnyFault();
        boolean enabled = webhook.active().orElse(current.enabled());
        webhook.refuseActiveWithoutUrl(enabled, configuration);
        return new Settings(
                name, current.description(), enabled, current.observes(), configuration, shop);
    }

    /** What is as it was is let be, whatever is said of new ones by now. */
    private String name(String current) {
        Optional<String> name = sent.nonEmptyText(SHOP_NAME);
        name.filter(text -> !text.equals(current))
                .ifPresent(text -> Lines.check(sent, SHOP_NAME, text, MAX_NAME));
        return name.orElse(current);
    }
}
