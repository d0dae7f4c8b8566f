package dev.tidings.kit.body;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The rules of all operations of this service. */
@Singleton
final class BodyRules {

    private final Map<Operation, BodyRule> rules = new HashMap<>();

    private record Operation(Class<?> resource, String method) {}

    BodyRules(@All List<BodyRule> rules) {
        for (BodyRule rule : rules) {
            this.rules.put(new Operation(rule.resource(), rule.method()), rule);
        }
    }

    /** The rule of a matched operation. */
    BodyRule of(SimpleResourceInfo matched) {
        Class<?> resource = matched.getResourceClass();
        String method = matched.getMethodName();
        BodyRule rule = rules.get(new Operation(resource, method));
        return rule == null ? new BodyRule(resource, method, null, BodyRule.UNLESS_TOLD) : rule;
    }
}
