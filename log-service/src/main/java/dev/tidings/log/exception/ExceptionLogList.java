package dev.tidings.log.exception;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;

/** Which logs are listed. */
sealed interface ExceptionLogList {

    StoreId store();

    record OfStore(StoreId store) implements ExceptionLogList {}

    record OfIntegration(StoreId store, IntegrationNumber integration)
            implements ExceptionLogList {}
}
