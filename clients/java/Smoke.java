import dev.tidings.client.ApiClient;
import dev.tidings.client.ApiException;
import dev.tidings.client.ApiResponse;
import dev.tidings.client.api.EventsApi;
import dev.tidings.client.api.ExceptionLogsApi;
import dev.tidings.client.api.IntegrationJobsApi;
import dev.tidings.client.api.IntegrationLogsApi;
import dev.tidings.client.api.IntegrationsApi;
import dev.tidings.client.api.JobsApi;
import dev.tidings.client.api.ShopIntegrationsApi;
import dev.tidings.client.api.TokensApi;
import dev.tidings.client.model.*;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole tour with the generated client. */
class Smoke {

    static final String URL = System.getenv("TIDINGS_URL");
    static final String RECEIVER = System.getenv("TIDINGS_RECEIVER");
    static final String ORDER = UUID.randomUUID().toString();
    static final String EMAIL = ORDER + "@example.com";

    static final ApiClient client = new ApiClient().setBasePath(URL);
    static final IntegrationsApi integrations = new IntegrationsApi(client);
    static final ExceptionLogsApi exceptionLogs = new ExceptionLogsApi(client);

    public static void main(String[] none) throws Exception {
        AccessToken token =
                new TokensApi(client)
                        .create(
                                "client_credentials",
                                System.getenv("TIDINGS_CLIENT_ID"),
                                System.getenv("TIDINGS_CLIENT_SECRET"));
        client.setBearerToken(token.getAccessToken());

        Integration integration = integration();
        deliver(integration);
        export();
        reportExceptions(integration);
        refuse();
        integrations.delete(integration.getId());
        System.out.println("java: the whole tour");
    }

    static Integration integration() throws ApiException {
        IntegrationInput wanted =
                new IntegrationInput()
                        .type(IntegrationInput.TypeEnum.INTEGRATION)
                        .name("Java " + ORDER)
                        .enabled(true)
                        .integrationType(IntegrationType.WEBHOOK)
                        .observes(Set.of("order.created"))
                        .configuration(
                                new IntegrationConfiguration(
                                        new WebhookConfiguration()
                                                .url(URI.create(RECEIVER))
                                                .secretKey("s3cret")));
        Integration created = integrations.create(new IntegrationCreate().data(wanted)).getData();
        OffsetDateTime createdAt = created.getMeta().getTimestamps().getCreatedAt();
        check(createdAt.isAfter(OffsetDateTime.now().minusMinutes(5)), "created_at " + createdAt);
        check(
                created.getConfiguration().getWebhookConfiguration().getUrl().toString().equals(RECEIVER),
                "the configuration comes back");
        return created;
    }

    static void deliver(Integration integration) throws Exception {
        Map<String, Object> order =
                Map.of("type", "order", "id", ORDER, "customer", Map.of("email", EMAIL));
        EventInput event =
                new EventInput()
                        .type(EventInput.TypeEnum.EVENT)
                        .id(ORDER)
                        .key("order.created")
                        .payload(new EventPayload().data(order));
        EventsAccepted accepted =
                new EventsApi(client)
                        .send(new EventsSend().data(new EventsSendData(event)), null);
        check(
                ((AcceptedEvent) accepted.getData().getActualInstance()).getId().equals(ORDER),
                "the event is accepted");

        IntegrationLogsApi logs = new IntegrationLogsApi(client);
        IntegrationLog log =
                await(
                                () -> logs.listByIntegration(integration.getId(), 5, 0).getData(),
                                found -> !found.isEmpty())
                        .get(0);
        check(log.getSucceeded() && log.getAttempt() == 1, "the event arrived: " + log);

        IntegrationJobsApi jobs = new IntegrationJobsApi(client);
        IntegrationJobPage page = jobs.list(integration.getId(), 25, 0);
        IntegrationJob job = page.getData().get(0);
        check(page.getResults().getTotal() == 1, "one job");
        check(job.getEvent().getId().equals(ORDER), "the job is of the event");
        check(logs.listByJob(integration.getId(), job.getId(), 25, 0).getData().size() == 1, "its log");
    }

    static void export() throws Exception {
        JobsApi jobs = new JobsApi(client);
        JobInput wanted =
                new JobInput()
                        .type(JobInput.TypeEnum.JOB)
                        .jobType(JobInput.JobTypeEnum.ORDER_EXPORT)
                        .filter("eq(email," + EMAIL + ")");
        Job created = jobs.create(new JobCreate().data(wanted)).getData();
        Job done =
                await(
                        () -> jobs.get(created.getId()).getData(),
                        job -> job.getStatus() != Job.StatusEnum.PENDING
                                && job.getStatus() != Job.StatusEnum.PROCESSING);
        check(done.getStatus() == Job.StatusEnum.COMPLETE, "the job: " + done);
        String link = jobs.getFile(done.getId()).getHref();
        String csv =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(link)).build(),
                                BodyHandlers.ofString())
                        .body();
        check(csv.contains(ORDER), "the file has the order: " + csv);
    }

    static void reportExceptions(Integration integration) throws Exception {
        long number =
                new ShopIntegrationsApi(client)
                        .list(null).getData().stream()
                                .filter(shop -> shop.getShopName().equals(integration.getName()))
                                .findFirst()
                                .orElseThrow()
                                .getId();
        OffsetDateTime at = OffsetDateTime.parse("2026-03-01T02:02:00+01:00");
        List<Long> reported = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ExceptionLogCreate report =
                    new ExceptionLogCreate()
                            .baseUrl("https://example.com")
                            .responseCode(495L)
                            .createdAt(at);
            ExceptionLog log = exceptionLogs.create(number, report).getData();
            check(log.getCreatedAt().isEqual(at), "created_at " + log.getCreatedAt());
            reported.add(log.getId());
        }
        Collections.reverse(reported);
        check(allPages(number).equals(reported), "every log once, newest first");
    }

    static List<Long> allPages(long number) throws ApiException {
        List<Long> visited = new ArrayList<>();
        String cursor = null;
        do {
            ApiResponse<ExceptionLogPage> page =
                    exceptionLogs.listByIntegrationWithHttpInfo(number, cursor, 1);
            page.getData().getData().forEach(log -> visited.add(log.getId()));
            cursor = next(page.getHeaders().getOrDefault("link", List.of()));
        } while (cursor != null);
        return visited;
    }

    static String next(List<String> links) {
        Matcher cursor = Pattern.compile("[?&]cursor=([^&>]+)").matcher(String.join(",", links));
        return cursor.find() ? URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8) : null;
    }

    static void refuse() throws Exception {
        try {
            integrations.get(UUID.randomUUID());
            throw new AssertionError("an unknown integration was found");
        } catch (ApiException refused) {
            Errors errors = Errors.fromJson(refused.getResponseBody());
            check(refused.getCode() == 404, "404");
            check(errors.getErrors().get(0).getStatus() == 404, "a typed error: " + errors);
        }
    }

    static <T> T await(Callable<T> look, Predicate<T> good) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        T found = look.call();
        while (!good.test(found)) {
            check(System.nanoTime() < deadline, "in time: " + found);
            Thread.sleep(200);
            found = look.call();
        }
        return found;
    }

    static void check(boolean good, String what) {
        if (!good) {
            throw new AssertionError(what);
        }
    }
}
