package dev.tidings.job.export.source;

import dev.tidings.job.export.source.LogServiceClient.Log;
import dev.tidings.job.export.source.LogServiceClient.Page;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The internal API of log-service: it has the logs it was given, two on a page. */
@Singleton
@Path("/internal/stores/{store}/integration-logs")
public class PlayedLogService {

    private static final int ON_A_PAGE = 2;

    private final Map<UUID, List<Log>> logs = new ConcurrentHashMap<>();
    private final Map<UUID, String> filters = new ConcurrentHashMap<>();

    /** Gives the store logs of these bodies, a second apart. */
    public void add(UUID store, List<String> bodies) {
        logs.put(store, bodies.stream().map(body -> log(bodies.indexOf(body), body)).toList());
    }

    /** The filter that was last asked for. */
    public String filterOf(UUID store) {
        return filters.getOrDefault(store, "");
    }

    @POST
    @Path("/count")
    @Operation(hidden = true)
    public long count(@PathParam("store") UUID store, Scan scan) {
        filters.put(store, scan.filter());
        return logs.getOrDefault(store, List.of()).size();
    }

    @POST
    @Path("/page")
    @Operation(hidden = true)
    public Page page(@PathParam("store") UUID store, Scan scan) {
        LogServiceClient.Cursor after = scan.after();
        return new Page(
                logs.getOrDefault(store, List.of()).stream()
                        .filter(log -> after == null || log.createdAt().isAfter(after.createdAt()))
                        .limit(ON_A_PAGE)
                        .toList());
    }

    private static Log log(int number, String body) {
        return new Log(
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
}
