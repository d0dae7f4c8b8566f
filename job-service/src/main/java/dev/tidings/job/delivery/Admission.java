package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.directory.Lookup;

/** Whether a job may be attempted, by what became of its integration. */
sealed interface Admission {

    record Admitted(Integration integration) implements Admission {}

    /** The integration cannot be looked up now. */
    record Later(String cause) implements Admission {}

    /** No attempt will be made any more. */
    record Refused(String reason) implements Admission {
        Settlement.Finished asFailed(Job job) {
            return new Settlement.Finished(job, false, reason);
        }
    }

    static Admission of(Job job, Lookup found) {
        return switch (found) {
            case Lookup.Found(Integration integration) when integration.enabled() || job.test() ->
                    new Admitted(integration);
            case Lookup.Found disabled -> new Refused("The integration is disabled");
            case Lookup.Unknown unknown -> new Refused("The integration was deleted");
            case Lookup.Unavailable(String cause) -> new Later(cause);
        };
    }
}
