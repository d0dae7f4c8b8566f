package dev.tidings.log.delivery;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.log.directory.IntegrationDirectory;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobDirectory;
import dev.tidings.log.directory.JobId;
import dev.tidings.log.directory.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Lists delivery logs, and knows which lists there are: those of integrations and jobs that exist.
 */
@ApplicationScoped
class DeliveryLogService {

    private final DeliveryLogRepository repository;
    private final DeliveryLogRetention retention;
    private final IntegrationDirectory integrations;
    private final JobDirectory jobs;

    DeliveryLogService(
            DeliveryLogRepository repository,
            DeliveryLogRetention retention,
            IntegrationDirectory integrations,
            JobDirectory jobs) {
        this.repository = repository;
        this.retention = retention;
        this.integrations = integrations;
        this.jobs = jobs;
    }

    Uni<Page<DeliveryLog>> ofStore(StoreId store, PageRequest page) {
        return list(new LogList.OfStore(store), page);
    }

    /** The logs of an integration. While its owner is away, logs of it are proof that it exists. */
    Uni<Page<DeliveryLog>> ofIntegration(
            StoreId store, IntegrationId integration, PageRequest page) {
        LogList list = new LogList.OfIntegration(store, integration);
        return integrations
                .find(store, integration)
                .chain(presence -> ofIntegration(presence, list, page));
    }

    /**
     * The logs of a job. Logs are proof that the job exists; without one its owner is asked, who
     * vouches for the integration as well.
     */
    Uni<Page<DeliveryLog>> ofJob(
            StoreId store, IntegrationId integration, JobId job, PageRequest page) {
        LogList.OfJob list = new LogList.OfJob(store, integration, job);
        return integrations
                .find(store, integration)
                .chain(presence -> ofJob(presence, list, page))
                .chain(found -> found.total() > 0 ? item(found) : vouchedFor(list, found));
    }

    private Uni<Page<DeliveryLog>> ofIntegration(
            Presence presence, LogList list, PageRequest page) {
        return switch (presence) {
            case KNOWN -> list(list, page);
            case UNKNOWN -> Uni.createFrom().failure(new CommonProblem.NotFound());
            case AWAY -> list(list, page).invoke(DeliveryLogService::requireLogs);
        };
    }

    private Uni<Page<DeliveryLog>> ofJob(Presence presence, LogList list, PageRequest page) {
        return switch (presence) {
            case KNOWN, AWAY -> list(list, page);
            case UNKNOWN -> Uni.createFrom().failure(new CommonProblem.NotFound());
        };
    }

    private Uni<Page<DeliveryLog>> vouchedFor(LogList.OfJob list, Page<DeliveryLog> found) {
        return jobs.find(list.store(), list.integration(), list.job())
                .invoke(DeliveryLogService::requireKnown)
                .replaceWith(found);
    }

    private Uni<Page<DeliveryLog>> list(LogList list, PageRequest page) {
        RetentionWindow window = retention.window();
        return repository.total(list, window).chain(total -> page(list, window, total, page));
    }

    private Uni<Page<DeliveryLog>> page(
            LogList list, RetentionWindow window, long total, PageRequest page) {
        return total <= page.offset()
                ? item(new Page<>(List.of(), total, page))
                : repository.page(list, window, page).map(logs -> new Page<>(logs, total, page));
    }

    private static void requireLogs(Page<DeliveryLog> page) {
        if (page.total() == 0) {
            throw new CommonProblem.Unavailable(
                    "The integration cannot be looked up, please try again");
        }
    }

    private static void requireKnown(Presence job) {
        switch (job) {
            case KNOWN -> {}
            case UNKNOWN -> throw new CommonProblem.NotFound();
            case AWAY ->
                    throw new CommonProblem.Unavailable(
                            "The job cannot be looked up, please try again");
        }
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
