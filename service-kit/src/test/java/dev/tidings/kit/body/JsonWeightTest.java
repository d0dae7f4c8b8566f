package dev.tidings.kit.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonWeightTest {

    private static final int SIZE = 30_000;

    @Test
    void takesManyValuesForMuchHeavierThanLongOnes() {
        long text = weight("[\"" + "{[,:]}".repeat(SIZE / 6) + "\"]");
        long objects = weight("[" + "{},".repeat(SIZE / 3) + "{}]");

        assertThat(text).isLessThan(SIZE * 7L);
        assertThat(objects).isGreaterThan(SIZE * 60L);
    }

    @Test
    void findsTheEndOfATextBehindEscapedQuotes() {
        long weight = weight("[\"" + "\\\"{".repeat(SIZE / 3) + "\\\\\",{}]");

        assertThat(weight).isLessThan(SIZE * 7L);
    }

    @Test
    void assumesTheWorstOfASmallBody() {
        assertThat(weight("{}")).isEqualTo(JsonWeight.ofAny(2));
    }

    private static long weight(String json) {
        return JsonWeight.of(json.getBytes(UTF_8));
    }
}
