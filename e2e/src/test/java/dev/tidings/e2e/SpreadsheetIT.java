package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export as LibreOffice opens it. Without LibreOffice on the machine this is skipped; where
 * {@code CI} is set, it must be there.
 */
class SpreadsheetIT {

    private static final int SEED = 8;
    private static final int ORDERS = 200;

    @TempDir Path folder;

    private final Exports exports = new Exports(RunningStack.client());

    @BeforeAll
    static void needsLibreOffice() {
        boolean there = Spreadsheet.canBeMade();
        assumeTrue(
                there || System.getenv("CI") != null,
                "LibreOffice (soffice) is not installed, so no export was opened with it");
        assertThat(there).as("LibreOffice (soffice) is installed").isTrue();
    }

    @Test
    void opensWithTheRightColumnsAndNoFormula() throws Exception {
        // Given
        SampleData data = SampleData.send(RunningStack.get(), SEED, ORDERS);
        byte[] csv = exports.awaitFile(exports.create("order_export", data.filter()));

        // When
        Files.write(folder.resolve("orders.csv"), csv);
        Spreadsheet sheet = Spreadsheet.of(folder, "orders.csv");

        // Then
        assertThat(sheet.formulas()).isZero();
        assertThat(sheet.rows()).hasSize(ORDERS + 1);
        List<String> header = sheet.rows().getFirst();
        assertThat(header)
                .startsWith("order_id", "order_number", "external_ref", "status")
                .endsWith("billing_instructions", "items");
        assertThat(column(sheet, header.indexOf("order_id")))
                .containsExactlyInAnyOrderElementsOf(of(data, "/data/id"));
        assertThat(column(sheet, header.indexOf("with_tax")))
                .containsExactlyInAnyOrderElementsOf(
                        of(data, "/data/meta/display_price/with_tax/amount"));
        assertThat(column(sheet, header.indexOf("shipping_instructions")))
                .contains(
                        "'=HYPERLINK(\"http://example.com\",\"gift\")",
                        "'-2+3",
                        "🎁 happy birthday");
    }

    private static List<String> column(Spreadsheet sheet, int index) {
        return sheet.rows().stream().skip(1).map(row -> row.get(index)).toList();
    }

    private static List<String> of(SampleData data, String place) {
        return data.payloads().map(payload -> text(payload, place)).toList();
    }

    private static String text(ObjectNode payload, String place) {
        return payload.at(place).asText();
    }
}
