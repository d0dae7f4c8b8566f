package dev.tidings.job.transport.network;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The blocks of addresses where no public receiver is: what the special-purpose registries of IANA
 * do not call globally reachable, and what is closed beside these.
 *
 * <p>A block inside a closed one is closed, even if a registry calls it reachable: these are
 * anycast addresses of the network one is in.
 */
final class ClosedBlocks {

    private static final List<String> FILES =
            List.of(
                    "/networks/iana-ipv4-special-registry-1.csv",
                    "/networks/iana-ipv6-special-registry-1.csv",
                    "/networks/closed-beside-iana.csv");

    private ClosedBlocks() {}

    static List<AddressBlock> read() {
        return FILES.stream().flatMap(ClosedBlocks::read).toList();
    }

    private static Stream<AddressBlock> read(String file) {
        try (InputStream bytes = ClosedBlocks.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            var records =
                    CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return records.stream().toList().stream()
                    .filter(ClosedBlocks::isClosed)
                    .flatMap(ClosedBlocks::blocks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What has ended has no flags, and stays closed as well. */
    private static boolean isClosed(NamedCsvRecord record) {
        return !withoutFootnote(record.getField("Globally Reachable")).equals("True");
    }

    private static Stream<AddressBlock> blocks(NamedCsvRecord record) {
        return Arrays.stream(record.getField("Address Block").split(","))
                .map(ClosedBlocks::withoutFootnote)
                .map(AddressBlock::of);
    }

    private static String withoutFootnote(String field) {
        int footnote = field.indexOf('[');
        return (footnote < 0 ? field : field.substring(0, footnote)).strip();
    }
}
