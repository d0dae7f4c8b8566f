package dev.tidings.log.exception;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** A statement that reads a list, with its parameters. */
record ExceptionLogQuery(String sql, Tuple parameters) {

    /**
     * The logs of one page, newest first.
     *
     * @param oldest from when on logs are still kept
     * @param before where the page begins, exclusive
     */
    static ExceptionLogQuery page(
            ExceptionLogList list, Instant oldest, Position before, int limit) {
        Tuple common =
                Tuple.of(
                        list.store().value(),
                        before.nanos(),
                        oldest.atOffset(ZoneOffset.UTC),
                        limit);
        return switch (list) {
            case ExceptionLogList.OfStore all ->
                    new ExceptionLogQuery(ExceptionLogSql.PAGE_OF_STORE, common);
            case ExceptionLogList.OfIntegration of ->
                    new ExceptionLogQuery(
                            ExceptionLogSql.PAGE_OF_INTEGRATION,
                            common.addLong(of.integration().value()));
        };
    }
}
