package dev.tidings.integration.trial;

import dev.tidings.integration.catalogue.ObservableEvents;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.Faults;
import java.util.List;
import java.util.Set;

/** The body of a request to try an integration out; there may be none. */
final class TrialRequest {

    private TrialRequest() {}

    /**
     * The event to send a sample of: that of the body, or else the first observed.
     *
     * @throws dev.tidings.kit.problem.CommonProblem.Invalid with all that is wrong
     */
    static String key(byte[] body, List<String> observed) {
        if (body.length == 0) {
            return observed.getFirst();
        }
        Faults faults = new Faults();
        Fields data = Fields.of(JsonBody.parse(body), faults).requiredObject("data");
        data.refuseOthersThan(Set.of("type", "key"));
        String type = data.requiredText("type");
        if (!type.isBlank() && !type.equals("event")) {
            data.wrong("type", "must be event");
        }
        String key = data.has("key") ? data.requiredText("key") : observed.getFirst();
        if (!key.isBlank() && !ObservableEvents.contains(key)) {
            data.wrong("key", "is not an observable event");
        }
        faults.throwIfAny();
        return key;
    }
}
