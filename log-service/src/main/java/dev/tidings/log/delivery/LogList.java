package dev.tidings.log.delivery;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;

/** Which logs are listed. */
sealed interface LogList {

    StoreId store();

    record OfStore(StoreId store) implements LogList {}

    record OfIntegration(StoreId store, IntegrationId integration) implements LogList {}

    record OfJob(StoreId store, IntegrationId integration, JobId job) implements LogList {}
}
