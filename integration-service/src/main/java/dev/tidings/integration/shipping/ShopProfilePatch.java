package dev.tidings.integration.shipping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.registry.ShopProfile;
import dev.tidings.integration.registry.ShopProfile.Feedback;
import dev.tidings.kit.json.InputMembers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** What a client of /api/v3 changes of the shop behind an integration. */
final class ShopProfilePatch {

    static final String URL = "shop_url";
    static final String SERVICE_POINT_ENABLED = "service_point_enabled";
    static final String SERVICE_POINT_CARRIERS = "service_point_carriers";
    static final String FEEDBACK_TYPE = "feedback_type";

    private static final int MAX_URL = 2_048;
    private static final int MAX_CARRIERS = 100;
    private static final int MAX_CARRIER = 100;

    private ShopProfilePatch() {}

    /** The current profile with what was sent; what is wrong becomes a fault. */
    static ShopProfile apply(InputMembers sent, ShopProfile current) {
        return new ShopProfile(
                url(sent).orElse(current.url()),
                sent.flag(SERVICE_POINT_ENABLED).orElse(current.servicePointEnabled()),
                carriers(sent).orElse(current.servicePointCarriers()),
                feedback(sent).orElse(current.feedback()));
    }

    /** Our own answers show {@code null} where none is set, so it may be sent back. */
    private static Optional<String> url(InputMembers sent) {
        Optional<String> url = sent.isNull(URL) ? Optional.empty() : sent.nonEmptyText(URL);
        if (url.isPresent() && !isUrl(url.get())) {
            sent.fault(URL, "url_parsing", "Input should be a valid URL");
        }
        return url;
    }

    private static Optional<List<String>> carriers(InputMembers sent) {
        Optional<List<String>> carriers = sent.texts(SERVICE_POINT_CARRIERS);
        carriers.ifPresent(each -> checkCarriers(sent, each));
        return carriers.map(each -> each.stream().distinct().toList());
    }

    private static void checkCarriers(InputMembers sent, List<String> carriers) {
        if (carriers.size() > MAX_CARRIERS) {
            sent.fault(
                    SERVICE_POINT_CARRIERS,
                    "too_long",
                    "List should have at most " + MAX_CARRIERS + " items");
        }
        for (int i = 0; i < Math.min(carriers.size(), MAX_CARRIERS); i++) {
            Lines.check(sent, SERVICE_POINT_CARRIERS + "/" + i, carriers.get(i), MAX_CARRIER);
        }
    }

    private static Optional<Feedback> feedback(InputMembers sent) {
        return sent.readNonNull(
                FEEDBACK_TYPE,
                ShopProfilePatch::feedback,
                "invalid_choice",
                "Input should be 'eager', 'delayed' or 'none'");
    }

    private static Optional<Feedback> feedback(JsonNode value) {
        return Optional.ofNullable(value.textValue()).flatMap(Feedback::ofWireName);
    }

    private static boolean isUrl(String text) {
        try {
            return text.length() <= MAX_URL && new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
