package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.LogServiceClient.Log;
import java.math.BigDecimal;
import java.util.List;

/** The columns of {@code integration_log_export}; the README of job-service explains them. */
final class LogColumns {

    private static final int NANOSECONDS = 9;

    static final List<Column<Log>> ALL =
            List.of(
                    Column.plain("id", Log::id),
                    Column.plain("integration_id", Log::integration),
                    Column.plain("job_id", Log::job),
                    Column.plain("event", Log::event),
                    Column.plain("attempt", Log::attempt),
                    Column.plain("succeeded", Log::succeeded),
                    Column.plain("status_code", Log::statusCode),
                    Column.plain("processing_time", LogColumns::seconds),
                    Column.guarded("error_detail", Log::errorDetail),
                    Column.guarded("body", Log::body),
                    Column.plain("created_at", Log::createdAt));

    private LogColumns() {}

    private static String seconds(Log log) {
        return BigDecimal.valueOf(log.tookNanos(), NANOSECONDS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
