package dev.tidings.log.exception;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.json.VerbatimJson;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.log.directory.IntegrationDirectory;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.directory.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Takes reports of integrations in and lists them. */
@ApplicationScoped
class ExceptionLogService {

    private final ExceptionLogConfig config;
    private final ExceptionLogRepository repository;
    private final ExceptionLogRetention retention;
    private final IntegrationDirectory integrations;
    private final ReportMasking masking;
    private final Clock clock;

    ExceptionLogService(
            ExceptionLogConfig config,
            ExceptionLogRepository repository,
            ExceptionLogRetention retention,
            IntegrationDirectory integrations,
            ReportMasking masking,
            Clock clock) {
        this.config = config;
        this.repository = repository;
        this.retention = retention;
        this.integrations = integrations;
        this.masking = masking;
        this.clock = clock;
    }

    /**
     * Stores a report; done when it is durable. While integration-service is away this fails with
     * {@link CommonProblem.Unavailable}: nobody else knows whose integration it is.
     */
    Uni<ExceptionLog> create(StoreId store, IntegrationNumber integration, byte[] body) {
        refuseTooLarge(body);
        Instant now = clock.instant();
        NewExceptionLog log = log(store, integration, ExceptionReport.read(body, now), now);
        return integrations
                .find(store, integration)
                .invoke(ExceptionLogService::requireKnown)
                .chain(retention::ready)
                .chain(() -> repository.append(log));
    }

    Uni<ExceptionLogPage> ofStore(StoreId store, CursorPage page) {
        return list(new ExceptionLogList.OfStore(store), page);
    }

    /** The logs of an integration. While its owner is away, logs of it are proof that it exists. */
    Uni<ExceptionLogPage> ofIntegration(
            StoreId store, IntegrationNumber integration, CursorPage page) {
        ExceptionLogList list = new ExceptionLogList.OfIntegration(store, integration);
        return integrations
                .find(store, integration)
                .chain(presence -> ofIntegration(presence, list, page));
    }

    private NewExceptionLog log(
            StoreId store, IntegrationNumber integration, ExceptionReport report, Instant now) {
        ReportMasking.MaskedReport masked = masking.mask(report);
        return new NewExceptionLog(
                store,
                integration,
                now,
                Position.wantedAt(report.createdAt()),
                VerbatimJson.write(masked.members()),
                masked.isProtected(),
                report.fingerprint(),
                report.text());
    }

    private Uni<ExceptionLogPage> ofIntegration(
            Presence presence, ExceptionLogList list, CursorPage page) {
        return switch (presence) {
            case KNOWN -> list(list, page);
            case UNKNOWN -> Uni.createFrom().failure(new CommonProblem.NotFound());
            case AWAY -> list(list, page).invoke(ExceptionLogService::requireLogs);
        };
    }

    private Uni<ExceptionLogPage> list(ExceptionLogList list, CursorPage page) {
        return repository.page(list, retention.oldest(), page);
    }

    private void refuseTooLarge(byte[] body) {
        long limit = config.maxBody().asLongValue();
        if (body.length > limit) {
            throw new CommonProblem.PayloadTooLarge(
                    "An exception log may have " + limit + " bytes at most");
        }
    }

    private static void requireLogs(ExceptionLogPage page) {
        if (page.logs().isEmpty()) {
            throw new CommonProblem.Unavailable(
                    "The integration cannot be looked up, please try again");
        }
    }

    private static void requireKnown(Presence integration) {
        switch (integration) {
            case KNOWN -> {}
            case UNKNOWN -> throw new CommonProblem.NotFound();
            case AWAY ->
                    throw new CommonProblem.Unavailable(
                            "The integration cannot be looked up, please try again");
        }
    }
}
