package dev.tidings.bench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The deliveries that a receiver got in one trial, in the order of their arrival. */
public final class Arrivals {

    private static final int WIDTH = 5;
    private static final int EVENT_SHIFT = 32;
    private static final int WEBHOOK_SHIFT = 16;
    private static final int ATTEMPT_SHIFT = 1;
    private static final int MOST_WEBHOOKS = 0xFFFF;
    private static final int MOST_ATTEMPTS = 0x7FFF;

    private final LongTable table;

    public Arrivals() {
        this(new LongTable(WIDTH));
    }

    private Arrivals(LongTable table) {
        this.table = table;
    }

    public static Arrivals read(InputStream stream) throws IOException {
        return new Arrivals(LongTable.read(stream, WIDTH));
    }

    public void add(Arrival arrival) {
        table.add(
                arrival.due(),
                arrival.at(),
                arrival.job().getMostSignificantBits(),
                arrival.job().getLeastSignificantBits(),
                packed(arrival));
    }

    public Arrival get(int row) {
        long packed = table.get(row, 4);
        return new Arrival(
                table.get(row, 0),
                table.get(row, 1),
                new UUID(table.get(row, 2), table.get(row, 3)),
                (int) (packed >>> EVENT_SHIFT),
                (int) (packed >>> WEBHOOK_SHIFT) & MOST_WEBHOOKS,
                (int) (packed >>> ATTEMPT_SHIFT) & MOST_ATTEMPTS,
                (packed & 1) == 1);
    }

    public int size() {
        return table.rows();
    }

    public Stream<Arrival> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** What {@link #read} reads again. */
    public Stream<byte[]> pieces() {
        return table.pieces();
    }

    private static long packed(Arrival arrival) {
        return (long) arrival.event() << EVENT_SHIFT
                | (long) (arrival.webhook() & MOST_WEBHOOKS) << WEBHOOK_SHIFT
                | (long) Math.min(arrival.attempt(), MOST_ATTEMPTS) << ATTEMPT_SHIFT
                | (arrival.taken() ? 1 : 0);
    }
}
