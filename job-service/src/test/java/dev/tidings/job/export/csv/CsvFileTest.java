package dev.tidings.job.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void writesWhatRfc4180Says() throws IOException {
        assertThat(
                        written(
                                List.of("id", "name"),
                                List.of("1", "a \"quoted\", comma"),
                                List.of("2", "two\nlines"),
                                List.of("3", "漢字 é"),
                                List.of("", "")))
                .isEqualTo(
                        "id,name\r\n1,\"a \"\"quoted\"\", comma\"\r\n2,\"two\nlines\"\r\n3,漢字 é\r\n,\r\n");
    }

    @Test
    void replacesWhatUtf8CannotHold() throws IOException {
        assertThat(written(List.of("half \ud800 pair"))).isEqualTo("half ? pair\r\n");
    }

    @SafeVarargs
    private static String written(List<String> header, List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = CsvFile.begin(out, header)) {
            for (List<String> row : rows) {
                file.write(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
