package dev.tidings.job.export.source;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.IS_NULL;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.LogServiceClient.ExceptionLog;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * {@code exception_log_export}: a row an exception that an integration reported. As with {@link
 * IntegrationLogExport}, log-service applies the filter.
 */
@ApplicationScoped
class ExceptionLogExport implements ExportSource {

    private static final FilterFields FIELDS =
            FilterFields.of(
                    FilterField.of("integration_id", Type.NUMBER, EQ, IN),
                    FilterField.of("exception_type", Type.TEXT, EQ, LIKE, IN, IS_NULL),
                    FilterField.of("exception", Type.TEXT, EQ, LIKE, IN, IS_NULL),
                    FilterField.of("method", Type.TEXT, EQ, IN, IS_NULL),
                    FilterField.of("path", Type.TEXT, EQ, LIKE, IN),
                    FilterField.of("response_code", Type.NUMBER, EQ, IN, GT, GE, LT, LE, IS_NULL),
                    FilterField.of("protected", Type.FLAG, EQ),
                    FilterField.of("created_at", Type.TIME, EQ, GT, GE, LT, LE),
                    FilterField.of("received_at", Type.TIME, EQ, GT, GE, LT, LE));

    private final LogServiceClient client;

    ExceptionLogExport(@RestClient LogServiceClient client) {
        this.client = client;
    }

    @Override
    public String jobType() {
        return "exception_log_export";
    }

    @Override
    public FilterFields fields() {
        return FIELDS;
    }

    @Override
    public List<String> header() {
        return Column.header(ExceptionLogColumns.ALL);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return client.countExceptionLogs(selection.store(), Scan.all(selection.filterText()));
    }

    @Override
    public RowReader read(Selection selection) {
        return new LogPages<ExceptionLog, ExceptionLog.Cursor>(
                selection.filterText(),
                scan -> client.exceptionLogs(selection.store(), scan),
                log -> new ExceptionLog.Cursor(log.position()),
                log -> Column.row(ExceptionLogColumns.ALL, ExceptionReport.read(log)));
    }
}
