package dev.tidings.job.export.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file while it is written: UTF-8, RFC 4180, the header row first. */
public final class CsvFile implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final CsvWriter writer;

    private CsvFile(CsvWriter writer) {
        this.writer = writer;
    }

    public static CsvFile begin(OutputStream out, List<String> header) {
        CsvFile file =
                new CsvFile(
                        CsvWriter.builder()
                                .lineDelimiter(LineDelimiter.CRLF)
                                .build(
                                        new BufferedWriter(
                                                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                                                BUFFER)));
        file.write(header);
        return file;
    }

    public void write(List<String> row) {
        writer.writeRecord(row);
    }

    /** Writes what is left and closes what it is written to. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
