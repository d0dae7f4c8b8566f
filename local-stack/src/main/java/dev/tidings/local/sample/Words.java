package dev.tidings.local.sample;

import java.util.List;

/** What sample orders are made of, with texts among it that a CSV file must survive. */
final class Words {

    static final List<String> FIRST_NAMES =
            List.of(
                    "Ada", "Grace", "Alan", "Zoë", "Søren", "Ludmiła", "José", "美咲", "Chloé",
                    "Omar");

    static final List<String> LAST_NAMES =
            List.of(
                    "Lovelace",
                    "Hopper",
                    "O'Hara",
                    "Müller-Lüdenscheidt",
                    "da Silva, Jr.",
                    "佐藤",
                    "Ångström",
                    "\"Dizzy\" Gillespie",
                    "Nguyễn",
                    "Smith");

    static final List<Country> COUNTRIES =
            List.of(
                    new Country("GB", "GBP", 2, "Newcastle upon Tyne", "NE1 6UF"),
                    new Country("US", "USD", 2, "Springfield", "97477"),
                    new Country("DE", "EUR", 2, "Köln", "50667"),
                    new Country("JP", "JPY", 0, "東京", "100-0001"),
                    new Country("KW", "KWD", 3, "Kuwait City", "13001"));

    static final List<String> STREETS =
            List.of("1 Sample Street", "15 Carliol Square", "Straße des 17. Juni 135", "千代田1-1");

    static final List<String> INSTRUCTIONS =
            List.of(
                    "Leave in porch",
                    "Ring twice, then wait",
                    "=HYPERLINK(\"http://example.com\",\"gift\")",
                    "+1 (555) 010-0100",
                    "-2+3",
                    "@SUM(1+1)",
                    "\t=1+1",
                    "first line\nsecond line",
                    "first line\r\nsecond line",
                    "\"fragile\", with care",
                    "🎁 happy birthday",
                    "");

    static final List<Product> PRODUCTS =
            List.of(
                    new Product("spam-fritters-0716", "Spam Fritters", 10_000),
                    new Product("sample-mug", "Sample mug", 2_500),
                    new Product("tea-250", "Tea, black, 250 g", 799),
                    new Product("cable-3ft", "Cable 3' \"pro\"", 1_299),
                    new Product("=risky", "=1+1", 1));

    private Words() {}

    /**
     * Where a customer lives.
     *
     * @param decimals of its currency
     */
    record Country(String code, String currency, int decimals, String city, String postcode) {}

    record Product(String sku, String name, int price) {}
}
