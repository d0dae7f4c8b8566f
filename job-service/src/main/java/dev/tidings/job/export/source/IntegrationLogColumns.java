package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.LogServiceClient.IntegrationLog;
import java.math.BigDecimal;
import java.util.List;

/** The columns of {@code integration_log_export}; the README of job-service explains them. */
final class IntegrationLogColumns {

    private static final int NANOSECONDS = 9;

    static final List<Column<IntegrationLog>> ALL =
            List.of(
                    Column.plain("id", IntegrationLog::id),
                    Column.plain("integration_id", IntegrationLog::integration),
                    Column.plain("job_id", IntegrationLog::job),
                    Column.plain("event", IntegrationLog::event),
                    Column.plain("attempt", IntegrationLog::attempt),
                    Column.plain("succeeded", IntegrationLog::succeeded),
                    Column.plain("status_code", IntegrationLog::statusCode),
                    Column.plain("processing_time", IntegrationLogColumns::seconds),
                    Column.guarded("error_detail", IntegrationLog::errorDetail),
                    Column.guarded("body", IntegrationLog::body),
                    Column.plain("created_at", IntegrationLog::createdAt));

    private IntegrationLogColumns() {}

    private static String seconds(IntegrationLog log) {
        return BigDecimal.valueOf(log.tookNanos(), NANOSECONDS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
