package dev.tidings.log.exception;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** A statement that reads a list, with its parameters. */
record ExceptionLogQuery(String sql, Tuple parameters) {

    /**
     * What a page may hold of documents before its last one, so that a hundred of the largest are
     * not in memory at once.
     */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    /**
     * The logs of one page, newest first.
     *
     * @param oldest from when on logs are still kept
     * @param page of which one log more than its size is read
     */
    static ExceptionLogQuery page(ExceptionLogList list, Instant oldest, CursorPage page) {
        Tuple common =
                Tuple.of(
                        list.store().value(),
                        page.cursor().position().nanos(),
                        oldest.atOffset(ZoneOffset.UTC),
                        page.size() + 1,
                        PAGE_BYTES,
                        page.cursor().log());
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
