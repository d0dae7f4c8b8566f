package dev.tidings.kit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Vertx VERTX = Vertx.vertx();

    private final Budget budget = new Budget(6_400);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void givesWhatThereIsAndTakesItBackOnce() {
        // Given
        Budget.Piece piece = take("a", 3_000);

        // When
        piece.release();
        piece.release();

        // Then
        assertThat(budget.taken()).isZero();
    }

    @Test
    void givesOneHolderHalfAtMostInSeveralPieces() {
        assertThat(budget.tryTake("a", 3_200)).isNotNull();
        assertThat(budget.tryTake("a", 1)).isNull();
        assertThat(budget.tryTake("b", 1_600)).isNotNull();
    }

    @Test
    void givesOneHolderThreeQuartersInOnePiece() {
        assertThat(budget.tryTake("a", 4_801)).isNull();
        assertThat(budget.tryTake("a", 4_800)).isNotNull();
        assertThat(budget.tryTake("a", 1)).isNull();
    }

    @Test
    void keepsAQuarterForSmallPieces() {
        assertThat(budget.tryTake("a", 4_800)).isNotNull();
        assertThat(budget.tryTake("b", 101)).isNull();
        assertThat(Stream.generate(() -> budget.tryTake("b", 100)).limit(16)).doesNotContainNull();
        assertThat(budget.tryTake("c", 1)).isNull();
    }

    @Test
    void letsThoseWaitWhoDoNotFitAndServesThemInTheirOrder() {
        // Given
        Budget.Piece first = take("a", 4_000);
        Future<Budget.Piece> second = budget.take(VERTX, "b", 2_000, LONG);
        Future<Budget.Piece> third = budget.take(VERTX, "c", 4_000, LONG);
        Future<Budget.Piece> small = budget.take(VERTX, "d", 100, LONG);

        // When
        boolean passes = small.succeeded();
        first.release();
        Budget.Piece served = join(second);

        // Then
        assertThat(passes).isTrue();
        assertThat(third.isComplete()).isFalse();
        served.release();
        assertThat(join(third)).isNotNull();
        assertThat(budget.taken()).isEqualTo(4_100);
    }

    @Test
    void refusesWhoWaitedTooLong() {
        // Given
        Budget.Piece all = take("a", 4_800);

        // Then
        assertThatThrownBy(() -> join(budget.take(VERTX, "b", 4_800, Duration.ofMillis(1))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CommonProblem.Unavailable.class);

        // When
        all.release();

        // Then
        assertThat(budget.taken()).isZero();
    }

    @Test
    void refusesAtOnceWhatCanNeverFit() {
        assertThat(budget.take(VERTX, "a", 4_801, LONG).cause())
                .isInstanceOf(CommonProblem.Unavailable.class);
    }

    private Budget.Piece take(String holder, long units) {
        return Objects.requireNonNull(budget.tryTake(holder, units));
    }

    private static Budget.Piece join(Future<Budget.Piece> piece) {
        return piece.toCompletionStage().toCompletableFuture().join();
    }
}
