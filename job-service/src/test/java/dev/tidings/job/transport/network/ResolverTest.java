package dev.tidings.job.transport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a name service that answers, does not know, or never answers, by the name. */
class ResolverTest {

    private static final UUID STORE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int LIMIT_OF_A_STORE = 3;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<Resolver> resolvers = new ArrayList<>();
    private final Map<String, AtomicInteger> lookedUp = new ConcurrentHashMap<>();

    @AfterEach
    void stop() throws Exception {
        resolvers.forEach(Resolver::close);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void vetsWhatANameLeadsTo() throws Exception {
        // Given
        Names names = resolver(LONG).ofStore(STORE);

        // Then
        assertThat(names.resolveNow("good.example"))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.getHostAddress()).isEqualTo("1.1.1.1");
                    assertThat(address.getHostName()).isEqualTo("good.example");
                });
        Names impatient = resolver(Duration.ofSeconds(1)).ofStore(STORE);
        assertThatThrownBy(() -> impatient.resolveNow("private.example"))
                .isInstanceOf(AddressNotAllowedException.class);
        assertThatThrownBy(() -> impatient.resolveNow("unknown.example"))
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> impatient.resolveNow("ambiguous.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void looksANameUpOnceForAllWhoWait() {
        // Given
        Resolver resolver = resolver(LONG);

        // When
        List<Future<List<InetAddress>>> waiting =
                IntStream.range(0, 100)
                        .mapToObj(i -> resolver.ofStore(new UUID(1, i)).resolve("late.example"))
                        .toList();
        answering.countDown();

        // Then
        await().atMost(PATIENCE).until(() -> waiting.stream().allMatch(Future::succeeded));
        assertThat(lookedUp.get("late.example")).hasValue(1);
    }

    @Test
    void remembersFailuresForAMoment() {
        // Given
        Names names = resolver(Duration.ofSeconds(1)).ofStore(STORE);

        // Then
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> names.resolveNow("unknown.example"))
                    .isInstanceOf(UnknownHostException.class);
            assertThatThrownBy(() -> names.resolveNow("private.example"))
                    .isInstanceOf(AddressNotAllowedException.class);
        }
        assertThat(lookedUp.get("unknown.example")).hasValue(1);
        assertThat(lookedUp.get("private.example")).hasValue(1);
    }

    @Test
    void letsNobodyWaitForTheDeadNamesOfAnother() throws Exception {
        // Given a store with a thousand names that nobody answers for
        Resolver resolver = resolver(LONG);
        for (int i = 0; i < 1_000; i++) {
            resolver.ofStore(STORE).resolve("dead-" + i + ".example");
        }

        // When
        Names other = resolver.ofStore(OTHER);

        // Then
        assertThat(other.resolveNow("good.example")).hasSize(1);
        assertThat(lookedUp.keySet().stream().filter(name -> name.startsWith("dead")))
                .hasSizeLessThanOrEqualTo(LIMIT_OF_A_STORE);
    }

    @Test
    void dropsWhatTimedOutWhileItWaited() {
        // Given
        Names names = resolver(Duration.ofMillis(500)).ofStore(STORE);
        List<Future<List<InetAddress>>> dead =
                IntStream.range(0, 100)
                        .mapToObj(i -> names.resolve("dead-" + i + ".example"))
                        .toList();

        // When
        await().atMost(PATIENCE).until(() -> dead.stream().allMatch(Future::failed));
        answering.countDown();

        // Then only those are ever looked up that had begun
        await().atMost(PATIENCE).until(() -> names.resolve("good.example").succeeded());
        assertThat(lookedUp.keySet().stream().filter(name -> name.startsWith("dead")))
                .hasSizeLessThanOrEqualTo(LIMIT_OF_A_STORE);
    }

    @Test
    void doesNotLookANameUpAgainThatIsStillWaitedFor() {
        // Given
        Names names = resolver(Duration.ofMillis(200)).ofStore(STORE);

        // When
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> names.resolveNow("dead.example"))
                    .isInstanceOf(UnknownHostException.class);
        }

        // Then
        assertThat(lookedUp.get("dead.example")).hasValue(1);
    }

    private Resolver resolver(Duration deadline) {
        Map<String, String> bounds =
                Map.of(
                        "tidings.delivery.look-ups.at-once",
                        "8",
                        "tidings.delivery.look-ups.at-once-per-store",
                        "" + LIMIT_OF_A_STORE);
        Resolver resolver =
                new Resolver(Network.config(deadline, bounds), vertx, this::addressesOf);
        resolvers.add(resolver);
        return resolver;
    }

    private InetAddress[] addressesOf(String host) throws UnknownHostException {
        lookedUp.computeIfAbsent(host, first -> new AtomicInteger()).incrementAndGet();
        return switch (host.split("[.-]")[0]) {
            case "good" -> address(1, 1, 1, 1);
            case "private" -> address(10, 0, 0, 1);
            case "ambiguous" -> throw new IllegalArgumentException(host);
            case "late", "dead" -> {
                awaitAnswer();
                yield address(1, 1, 1, 1);
            }
            default -> throw new UnknownHostException(host);
        };
    }

    private void awaitAnswer() {
        try {
            answering.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress[] address(int a, int b, int c, int d) throws UnknownHostException {
        byte[] bytes = {(byte) a, (byte) b, (byte) c, (byte) d};
        return new InetAddress[] {InetAddress.getByAddress(bytes)};
    }
}
