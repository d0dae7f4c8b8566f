package dev.tidings.bench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The requests of one trial, in the order of their answers. */
public final class Sendings {

    private static final int WIDTH = 5;
    private static final int HALF = 32;

    private final LongTable table;

    public Sendings() {
        this(new LongTable(WIDTH));
    }

    private Sendings(LongTable table) {
        this.table = table;
    }

    public static Sendings read(InputStream stream) throws IOException {
        return new Sendings(LongTable.read(stream, WIDTH));
    }

    public void add(Sending sending) {
        table.add(
                sending.due(),
                sending.sent(),
                sending.answered(),
                (long) sending.firstEvent() << HALF | sending.events(),
                sending.status());
    }

    public Sending get(int row) {
        long events = table.get(row, 3);
        return new Sending(
                table.get(row, 0),
                table.get(row, 1),
                table.get(row, 2),
                (int) (events >>> HALF),
                (int) events,
                (int) table.get(row, 4));
    }

    public int size() {
        return table.rows();
    }

    public Stream<Sending> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** What {@link #read} reads again. */
    public Stream<byte[]> pieces() {
        return table.pieces();
    }
}
