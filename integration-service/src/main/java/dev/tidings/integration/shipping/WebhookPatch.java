package dev.tidings.integration.shipping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.configuration.ConfigurationRequest;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.kit.json.InputMembers;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Faults;
import java.util.Optional;

/**
 * What a client of /api/v3 changes of a webhook.
 *
 * @param url where events are to go; {@code ""} takes it away, and so does {@code null}
 */
record WebhookPatch(Optional<Boolean> active, Optional<String> url) {

    static final String ACTIVE = "webhook_active";
    static final String URL = "webhook_url";

    private static final String INVALID = "invalid";

    /** Reads the members; what is wrong becomes a fault. */
    static WebhookPatch of(InputMembers sent) {
        Optional<String> url = sent.isNull(URL) ? Optional.of("") : sent.text(URL);
        return new WebhookPatch(sent.flag(ACTIVE), url);
    }

    /** The configuration with the URL sent; what is wrong becomes a fault. */
    Configuration applyTo(Configuration current, InputMembers sent) {
        if (url.isEmpty() || url.equals(current.webhookUrl()) || takesUrlAway()) {
            return current;
        }
        if (current.type() != IntegrationType.WEBHOOK) {
            sent.fault(URL, INVALID, "Only an integration of type webhook has a URL");
            return current;
        }
        Faults faults = new Faults();
        Configuration changed =
                ConfigurationRequest.change(
                        current,
                        URL,
                        JsonNodeFactory.instance.objectNode().put("url", url.get()),
                        faults);
        if (!faults.none()) {
            sent.fault(
                    URL,
                    INVALID,
                    "Input should be an http or https URL with a host and no user-info");
        }
        return changed;
    }

    /**
     * Ends a request after which events would go nowhere.
     *
     * @throws CommonProblem.BadRequest in the words of the contract
     */
    void refuseActiveWithoutUrl(boolean enabled, Configuration configuration) {
        boolean activates = active.orElse(false);
        boolean hasUrl = configuration.webhookUrl().isPresent();
        if (activates && (!hasUrl || takesUrlAway()) || enabled && hasUrl && takesUrlAway()) {
            throw new CommonProblem.BadRequest(
                    "Webhook URL required when enable webhook is set to true");
        }
        if (hasUrl && takesUrlAway()) {
            throw new CommonProblem.BadRequest(
                    "The URL of a webhook can be replaced, but not taken away");
        }
    }

    private boolean takesUrlAway() {
        return url.filter(String::isEmpty).isPresent();
    }
}
