package dev.tidings.log.exception;

import dev.tidings.log.directory.IntegrationNumber;

/**
 * A report that was taken in.
 *
 * @param id unique among all stores
 * @param document the report's members as a JSON object, secrets masked
 * @param isProtected whether anything is masked
 */
record ExceptionLog(
        long id,
        IntegrationNumber integration,
        Position position,
        String document,
        boolean isProtected) {}
