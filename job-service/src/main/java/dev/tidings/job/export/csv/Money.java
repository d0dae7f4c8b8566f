package dev.tidings.job.export.csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts as a person writes them. */
public final class Money {

    private static final Map<String, Currency> KNOWN =
            Currency.availableCurrencies()
                    .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));

    private Money() {}

    /**
     * An amount with as many decimals as its currency has: {@code 12990} of {@code GBP} is {@code
     * 129.90}. Empty when the currency is not one of ISO 4217, since nobody can tell its decimals.
     */
    public static String formatted(long minorUnits, String currency) {
        @Nullable Currency known = KNOWN.get(currency);
        return known == null || known.getDefaultFractionDigits() < 0
                ? ""
                : BigDecimal.valueOf(minorUnits, known.getDefaultFractionDigits()).toPlainString();
    }
}
