package dev.tidings.gateway.signing;

import dev.tidings.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that tokens can be signed. */
@Readiness
@ApplicationScoped
class SigningKeyCheck implements HealthCheck {

    private static final String NAME = "signing key";

    private final SigningKeys keys;

    SigningKeyCheck(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("kid", keys.current().kid())
                    .build();
        } catch (CommonProblem.Unavailable missing) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
