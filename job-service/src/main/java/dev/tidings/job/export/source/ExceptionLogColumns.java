package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import java.util.List;

/** The columns of {@code exception_log_export}; the README of job-service explains them. */
final class ExceptionLogColumns {

    static final List<Column<ExceptionReport>> ALL =
            List.of(
                    Column.plain("id", report -> report.log().id()),
                    Column.plain("integration_id", report -> report.log().integration()),
                    member("created_at"),
                    Column.plain("received_at", report -> report.log().receivedAt()),
                    member("exception_type"),
                    member("exception"),
                    member("method"),
                    member("base_url"),
                    member("full_url"),
                    Column.guarded("path", report -> report.log().path()),
                    member("response_code"),
                    member("request"),
                    member("response"),
                    Column.plain("protected", report -> report.log().masked()));

    private ExceptionLogColumns() {}

    private static Column<ExceptionReport> member(String name) {
        return Column.guarded(name, report -> report.text(name));
    }
}
