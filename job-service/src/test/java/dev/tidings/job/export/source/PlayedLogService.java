package dev.tidings.job.export.source;

import dev.tidings.job.export.source.LogServiceClient.ExceptionLog;
import dev.tidings.job.export.source.LogServiceClient.IntegrationLog;
import dev.tidings.job.export.source.LogServiceClient.LogPage;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import dev.tidings.kit.identity.InternalOnly;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The internal API of log-service: it has the logs it was given, two on a page. */
@Singleton
@InternalOnly
@Path("/internal/stores/{store}")
public class PlayedLogService {

    private static final int ON_A_PAGE = 2;

    private final Map<UUID, List<IntegrationLog>> attempts = new ConcurrentHashMap<>();
    private final Map<UUID, List<ExceptionLog>> reports = new ConcurrentHashMap<>();
    private final Map<UUID, String> filters = new ConcurrentHashMap<>();

    /** Gives the store attempts that were answered with these bodies, a second apart. */
    public void addAttempts(UUID store, List<String> bodies) {
        attempts.put(
                store,
                IntStream.range(0, bodies.size())
                        .mapToObj(i -> attempt(i, bodies.get(i)))
                        .toList());
    }

    /** Gives the store reports with these documents, one after the other. */
    public void addReports(UUID store, List<String> documents) {
        reports.put(
                store,
                IntStream.range(0, documents.size())
                        .mapToObj(i -> report(i, documents.get(i)))
                        .toList());
    }

    /** The filter that was last asked for. */
    public String filterOf(UUID store) {
        return filters.getOrDefault(store, "");
    }

    @POST
    @Path("/integration-logs/count")
    @Operation(hidden = true)
    public long countAttempts(@PathParam("store") UUID store, Scan<IntegrationLog.Cursor> scan) {
        return of(store, attempts, scan).size();
    }

    @POST
    @Path("/integration-logs/page")
    @Operation(hidden = true)
    public LogPage<IntegrationLog> attempts(
            @PathParam("store") UUID store, Scan<IntegrationLog.Cursor> scan) {
        IntegrationLog.Cursor after = scan.after();
        return page(
                of(store, attempts, scan),
                log -> after == null || log.createdAt().isAfter(after.createdAt()));
    }

    @POST
    @Path("/exception-logs/count")
    @Operation(hidden = true)
    public long countReports(@PathParam("store") UUID store, Scan<ExceptionLog.Cursor> scan) {
        return of(store, reports, scan).size();
    }

    @POST
    @Path("/exception-logs/page")
    @Operation(hidden = true)
    public LogPage<ExceptionLog> reports(
            @PathParam("store") UUID store, Scan<ExceptionLog.Cursor> scan) {
        ExceptionLog.Cursor after = scan.after();
        return page(
                of(store, reports, scan),
                log -> after == null || log.position() > after.position());
    }

    private <L> List<L> of(UUID store, Map<UUID, List<L>> logs, Scan<?> scan) {
        filters.put(store, scan.filter());
        return logs.getOrDefault(store, List.of());
    }

    private static <L> LogPage<L> page(List<L> logs, Predicate<L> isAfter) {
        return new LogPage<>(logs.stream().filter(isAfter).limit(ON_A_PAGE).toList());
    }

    private static IntegrationLog attempt(int number, String body) {
        return new IntegrationLog(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "order.created",
                1,
                true,
                200,
                252_900_000,
                body,
                "",
                Instant.EPOCH.plusSeconds(number));
    }

    private static ExceptionLog report(int number, String document) {
        return new ExceptionLog(
                number, 17, number, Instant.EPOCH, "/orders/{number}", true, document);
    }
}
