package dev.tidings.job.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.kit.json.VerbatimJson;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠1"
            })
    void defusesWhatASpreadsheetWouldEvaluate(String text) {
        assertThat(Cell.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-2", " =1", "'=1"})
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(Cell.text(text)).isEqualTo(text);
    }

    @Test
    void hasNoCharacterThatReadersStumbleOver() {
        assertThat(Cell.text("before\0after")).isEqualTo("before\uFFFDafter");
        assertThat(Cell.text("\0=1")).isEqualTo("\uFFFD=1");
    }

    @Test
    void numbersStayNumbersAndTextsAreNoNumbers() {
        Column<JsonNode> column = Column.number("amount", Function.identity());

        assertThat(column.cell().apply(JSON.numberNode(-1250))).isEqualTo("-1250");
        assertThat(column.cell().apply(JSON.textNode("=1"))).isEmpty();
        assertThat(column.cell().apply(JSON.missingNode())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1.10",
                "12345678901234567890",
                "12345678901234567.8",
                "-0",
                "1e99999999999",
                "0.1e-2147483648"
            })
    void writesNumbersAsTheyWereSent(String number) throws IOException {
        JsonNode sent = VerbatimJson.read(number);

        assertThat(Column.<JsonNode>number("amount", Function.identity()).cell().apply(sent))
                .isEqualTo(number);
        assertThat(Column.<JsonNode>text("ref", Function.identity()).cell().apply(sent))
                .isEqualTo(Cell.text(number));
    }

    @ParameterizedTest
    @CsvSource({
        "12990, GBP, 129.90",
        "-5, EUR, -0.05",
        "1300, JPY, 1300",
        "1234567, KWD, 1234.567",
        "1, XAU, ''",
        "1, BTC, ''",
        "1, '', ''",
    })
    void formatsMoneyByTheDigitsOfItsCurrency(long amount, String currency, String formatted) {
        assertThat(Money.formatted(amount, currency)).isEqualTo(formatted);
    }
}
