package dev.tidings.job.export.source;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.LogServiceClient.IntegrationLog;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * {@code integration_log_export}: a row a delivery attempt. log-service has the logs and applies
 * the filter; here it is only checked, so that a client learns of a fault at once.
 */
@ApplicationScoped
class IntegrationLogExport implements ExportSource {

    private static final FilterFields FIELDS =
            FilterFields.of(
                    FilterField.of("integration_id", Type.UUID, EQ, IN),
                    FilterField.of("job_id", Type.UUID, EQ, IN),
                    FilterField.of("event", Type.TEXT, EQ, LIKE, IN),
                    FilterField.of("succeeded", Type.FLAG, EQ),
                    FilterField.of("status_code", Type.NUMBER, EQ, IN, GT, GE, LT, LE),
                    FilterField.of("attempt", Type.NUMBER, EQ, IN, GT, GE, LT, LE),
                    FilterField.of("created_at", Type.TIME, EQ, GT, GE, LT, LE));

    private final LogServiceClient client;

    IntegrationLogExport(@RestClient LogServiceClient client) {
        this.client = client;
    }

    @Override
    public String jobType() {
        return "integration_log_export";
    }

    @Override
    public FilterFields fields() {
        return FIELDS;
    }

    @Override
    public List<String> header() {
        return Column.header(IntegrationLogColumns.ALL);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return client.countIntegrationLogs(selection.store(), Scan.all(selection.filterText()));
    }

    @Override
    public RowReader read(Selection selection) {
        return new LogPages<IntegrationLog, IntegrationLog.Cursor>(
                selection.filterText(),
                scan -> client.integrationLogs(selection.store(), scan),
                log -> new IntegrationLog.Cursor(log.createdAt(), log.id()),
                log -> Column.row(IntegrationLogColumns.ALL, log));
    }
}
