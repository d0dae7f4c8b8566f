package dev.tidings.bench.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of numbers, appended by the million: no object for each, and no array that is copied to
 * grow. For one thread.
 */
public final class LongTable {

    private static final int ROWS_A_CHUNK = 1 << 13;

    private final int width;
    private final List<long[]> chunks = new ArrayList<>();
    private int rows;

    public LongTable(int width) {
        this.width = width;
    }

    public void add(long... row) {
        if (row.length != width) {
            throw new IllegalArgumentException(row.length + " numbers for " + width + " columns");
        }
        int place = rows % ROWS_A_CHUNK;
        if (place == 0) {
            chunks.add(new long[ROWS_A_CHUNK * width]);
        }
        System.arraycopy(row, 0, chunks.getLast(), place * width, width);
        rows++;
    }

    public long get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= width) {
            throw new IndexOutOfBoundsException("no row " + row + ", column " + column);
        }
        return chunks.get(row / ROWS_A_CHUNK)[row % ROWS_A_CHUNK * width + column];
    }

    public int rows() {
        return rows;
    }

    /** The whole content in pieces that {@link #read} puts together again. */
    public Stream<byte[]> pieces() {
        IntFunction<byte[]> piece = index -> piece(chunks.get(index), rowsIn(index));
        return IntStream.range(0, chunks.size()).mapToObj(piece);
    }

    /** Reads until the stream ends; a row that is cut off is a fault. */
    public static LongTable read(InputStream stream, int width) throws IOException {
        LongTable table = new LongTable(width);
        InputStream in = new BufferedInputStream(stream, ROWS_A_CHUNK);
        long[] row = new long[width];
        byte[] bytes = in.readNBytes(width * Long.BYTES);
        while (bytes.length == width * Long.BYTES) {
            ByteBuffer.wrap(bytes).asLongBuffer().get(row);
            table.add(row);
            bytes = in.readNBytes(width * Long.BYTES);
        }
        if (bytes.length > 0) {
            throw new EOFException("the last row is cut off");
        }
        return table;
    }

    private int rowsIn(int chunk) {
        return Math.min(ROWS_A_CHUNK, rows - chunk * ROWS_A_CHUNK);
    }

    private byte[] piece(long[] chunk, int filled) {
        ByteBuffer bytes = ByteBuffer.allocate(filled * width * Long.BYTES);
        bytes.asLongBuffer().put(chunk, 0, filled * width);
        return bytes.array();
    }
}
