package dev.tidings.log.delivery;

import dev.tidings.kit.paging.PageRequest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A statement that reads a list, with its parameters. */
record DeliveryLogQuery(String sql, Tuple parameters) {

    /** The logs of one page, newest first. */
    static DeliveryLogQuery page(LogList list, RetentionWindow window, PageRequest page) {
        Tuple common = Tuple.of(store(list), start(window), page.limit(), page.offset());
        return switch (list) {
            case LogList.OfStore all -> new DeliveryLogQuery(DeliveryLogSql.LIST_OF_STORE, common);
            case LogList.OfIntegration of ->
                    new DeliveryLogQuery(
                            DeliveryLogSql.LIST_OF_INTEGRATION,
                            common.addUUID(of.integration().value()));
            case LogList.OfJob of ->
                    new DeliveryLogQuery(
                            DeliveryLogSql.LIST_OF_JOB, common.addUUID(of.job().value()));
        };
    }

    /** The number of logs of the whole list. */
    static DeliveryLogQuery total(LogList list, RetentionWindow window) {
        return switch (list) {
            case LogList.OfStore all ->
                    new DeliveryLogQuery(
                            DeliveryLogSql.TOTAL_OF_STORE, Tuple.of(store(all), window.oldest()));
            case LogList.OfIntegration of ->
                    new DeliveryLogQuery(
                            DeliveryLogSql.TOTAL_OF_INTEGRATION,
                            Tuple.of(store(of), window.oldest(), of.integration().value()));
            case LogList.OfJob of ->
                    new DeliveryLogQuery(DeliveryLogSql.TOTAL_OF_JOB, job(of, window));
        };
    }

    private static Tuple job(LogList.OfJob list, RetentionWindow window) {
        return Tuple.of(store(list), start(window), list.integration().value(), list.job().value());
    }

    private static UUID store(LogList list) {
        return list.store().value();
    }

    private static OffsetDateTime start(RetentionWindow window) {
        return window.start().atOffset(ZoneOffset.UTC);
    }
}
