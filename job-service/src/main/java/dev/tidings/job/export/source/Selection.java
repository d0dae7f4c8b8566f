package dev.tidings.job.export.source;

import dev.tidings.kit.filter.Filter;
import java.util.UUID;

/**
 * What of a store is to be exported.
 *
 * @param filterText the filter as it was sent, for those who leave it to another service
 */
public record Selection(UUID store, Filter filter, String filterText) {}
