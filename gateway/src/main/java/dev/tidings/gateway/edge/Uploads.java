package dev.tidings.gateway.edge;

import dev.tidings.kit.body.AnnouncedBody;
import dev.tidings.kit.body.BodiesConfig;
import dev.tidings.kit.body.BodyReader;
import dev.tidings.kit.body.Budget;
import dev.tidings.kit.body.Pace;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Begins uploads: a body takes a connection to its service only once it has come, or its first part
 * has; and of those that are still to come the rest, a service has so many at once and no more.
 */
@Singleton
final class Uploads {

    /** What is read of a body before it is sent on. */
    private static final int FIRST_PART = 64 * 1024;

    /** The part of the heap for all first parts. */
    private static final int HEAP_PART = 6;

    private final Vertx vertx;
    private final Pace pace;
    private final Duration patience;
    private final Budget bytes;
    private final Map<Service, Budget> places = new EnumMap<>(Service.class);

    Uploads(Vertx vertx, BodiesConfig bodies, EdgeConfig config) {
        this.vertx = vertx;
        this.pace = Pace.of(bodies);
        this.patience = bodies.patience();
        this.bytes = new Budget(bytes(config));
        for (Service service : Service.values()) {
            places.put(service, new Budget(config.uploads()));
        }
    }

    /** The body, or its first part; fails with a problem when it does not come or has no room. */
    Future<Upload> begin(AdmittedRequest admitted, AnnouncedBody announced) {
        return bytes.take(vertx, admitted.holder(), firstPart(announced), patience)
                .compose(room -> {
                    admitted.context().addEndHandler(end -> room.release());
                    return read(admitted, announced);
                });
    }

    private Future<Upload> read(AdmittedRequest admitted, AnnouncedBody announced) {
        HttpServerRequest from = admitted.context().request();
        return BodyReader.read(vertx, from, announced, FIRST_PART, pace)
                .compose(part ->
                        part.whole()
                                ? Future.succeededFuture(new Upload.Whole(part.bytes()))
                                : withPlace(admitted, part.bytes()));
    }

    private Future<Upload> withPlace(AdmittedRequest admitted, byte[] first) {
        return Objects.requireNonNull(places.get(admitted.service()))
                .take(vertx, admitted.holder(), 1, patience)
                .map(place -> {
                    admitted.context().addEndHandler(end -> place.release());
                    return new Upload.Begun(first, vertx, pace);
                });
    }

    private static int firstPart(AnnouncedBody announced) {
        return announced instanceof AnnouncedBody.Sized(long size)
                ? (int) Math.min(size, FIRST_PART)
                : FIRST_PART;
    }

    private static long bytes(EdgeConfig config) {
        return config.uploadMemory()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / HEAP_PART);
    }
}
