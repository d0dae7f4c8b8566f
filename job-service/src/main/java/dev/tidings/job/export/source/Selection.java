package dev.tidings.job.export.source;

import dev.tidings.kit.filter.Filter;
import java.util.UUID;

/** What of a store is to be exported. */
public record Selection(UUID store, Filter filter) {}
