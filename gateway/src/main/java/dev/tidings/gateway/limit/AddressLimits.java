package dev.tidings.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Problem;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each address may do that no key can be counted for: be refused, and ask for tokens. Behind a
 * proxy that is believed ({@code tidings.gateway.trust-forwarded}) it is the address that it names.
 * Each process counts for itself.
 */
@Singleton
public final class AddressLimits {

    /** Longer than any bucket takes to fill: forgetting an address then gives it nothing. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private static final int REMEMBERED_ADDRESSES = 50_000;

    private final Ticker ticker;
    private final Counted refusals;
    private final Counted tokens;

    @Inject
    AddressLimits(RateLimitsConfig config) {
        this(config, Ticker.systemTicker());
    }

    AddressLimits(RateLimitsConfig config, Ticker ticker) {
        this.ticker = ticker;
        this.refusals = new Counted(config.refusalsPerMinute());
        this.tokens = new Counted(config.tokensPerMinute());
    }

    /**
     * Counts a refusal of what this address sent, if it is the client's fault.
     *
     * @return what to answer: the refusal, or {@link CommonProblem.TooManyRequests} when it is one
     *     too many
     */
    public Throwable refused(@Nullable SocketAddress from, Throwable refusal) {
        return isOfTheClient(refusal)
                ? refusals.count(from).<Throwable>map(hit -> hit).orElse(refusal)
                : refusal;
    }

    /**
     * The answer to an address whose next refusal is one too many: then it is not worth the work to
     * look at what is not known to be good.
     */
    public Optional<CommonProblem.TooManyRequests> refusedTooOften(@Nullable SocketAddress from) {
        return refusals.next(from);
    }

    /**
     * Counts a request for a token.
     *
     * @throws CommonProblem.TooManyRequests when it is one too many
     */
    public void askedForToken(@Nullable SocketAddress from) {
        Optional<CommonProblem.TooManyRequests> hit = tokens.count(from);
        if (hit.isPresent()) {
            throw hit.get();
        }
    }

    /** A client over the limit of its key is good, and told so already. */
    private static boolean isOfTheClient(Throwable refusal) {
        return refusal instanceof Problem problem
                && problem.status() / 100 == 4
                && !(problem instanceof CommonProblem.TooManyRequests);
    }

    private static Address address(@Nullable SocketAddress from) {
        return Address.of(from == null ? null : from.host());
    }

    /** One kind of what is counted. */
    private final class Counted {

        private final List<Rate> rates;
        private final Cache<Address, Allowance> allowances =
                Caches.expiringAfterAccess(REMEMBERED_ADDRESSES, REMEMBERED_FOR).build();

        Counted(int perMinute) {
            this.rates = Rate.of(perMinute, Rate.Window.MINUTE).toList();
        }

        Optional<CommonProblem.TooManyRequests> count(@Nullable SocketAddress from) {
            long now = ticker.read();
            return rates.isEmpty()
                    ? Optional.empty()
                    : problem(
                            allowances
                                    .get(address(from), unseen -> new Allowance(rates, now))
                                    .request(now));
        }

        Optional<CommonProblem.TooManyRequests> next(@Nullable SocketAddress from) {
            Allowance known = rates.isEmpty() ? null : allowances.getIfPresent(address(from));
            return known == null ? Optional.empty() : problem(known.next(ticker.read()));
        }

        private static Optional<CommonProblem.TooManyRequests> problem(Decision decision) {
            return switch (decision) {
                case Decision.Allowed allowed -> Optional.empty();
                case Decision.Exceeded(Rate rate, Duration delay) ->
                        Optional.of(
                                new CommonProblem.TooManyRequests(
                                        "Too many requests of this address: " + rate, delay));
            };
        }
    }
}
