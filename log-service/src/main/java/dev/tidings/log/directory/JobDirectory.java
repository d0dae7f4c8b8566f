package dev.tidings.log.directory;

import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Tells whether an integration of a store has a job. */
@ApplicationScoped
public class JobDirectory {

    private static final Logger LOG = Logger.getLogger(JobDirectory.class);

    private final JobServiceClient client;

    JobDirectory(@RestClient JobServiceClient client) {
        this.client = client;
    }

    /** Looks a job up; another integration's job is unknown. Never fails. */
    public Uni<Presence> find(StoreId store, IntegrationId integration, JobId job) {
        return client.job(store.value(), job.value())
                .map(found -> presence(found, integration))
                .onFailure()
                .recoverWithItem(failure -> without(store, job, failure));
    }

    private static Presence presence(JobServiceClient.Job job, IntegrationId integration) {
        return job.integration().equals(integration.value()) ? Presence.KNOWN : Presence.UNKNOWN;
    }

    private static Presence without(StoreId store, JobId job, Throwable failure) {
        Presence presence = Presence.without(failure);
        if (presence == Presence.AWAY) {
            LOG.warnf("job-service did not answer store=%s job=%s error=%s", store, job, failure);
        }
        return presence;
    }
}
