package dev.tidings.job.transport.kafka;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.Principal;
import org.apache.kafka.common.network.TransportLayer;

/**
 * Follows the frames that come over a connection and refuses one that is too large before the
 * client has read its length. For connections with a login: until that is over the client reads
 * without a limit and without a pool.
 */
final class FramedTransportLayer implements TransportLayer {

    private final TransportLayer inner;
    private final FrameLimit limit;
    private int left;
    private int announced;
    private int lengthBytes;

    FramedTransportLayer(TransportLayer inner, FrameLimit limit) {
        this.inner = inner;
        this.limit = limit;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int from = into.position();
        int count = inner.read(into);
        if (count > 0) {
            follow(into.duplicate().limit(from + count).position(from));
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] into) throws IOException {
        return read(into, 0, into.length);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            while (into[i].hasRemaining()) {
                int count = read(into[i]);
                if (count <= 0) {
                    return all == 0 ? count : all;
                }
                all += count;
            }
        }
        return all;
    }

    private void follow(ByteBuffer got) {
        while (got.hasRemaining()) {
            if (left > 0) {
                int passed = Math.min(left, got.remaining());
                got.position(got.position() + passed);
                left -= passed;
            } else {
                lengthByte(got.get());
            }
        }
    }

    private void lengthByte(byte next) {
        announced = announced << Byte.SIZE | Byte.toUnsignedInt(next);
        if (++lengthBytes == Integer.BYTES) {
            limit.check(announced);
            left = announced;
            announced = 0;
            lengthBytes = 0;
        }
    }

    @Override
    public boolean ready() {
        return inner.ready();
    }

    @Override
    public boolean finishConnect() throws IOException {
        return inner.finishConnect();
    }

    @Override
    public void disconnect() {
        inner.disconnect();
    }

    @Override
    public boolean isConnected() {
        return inner.isConnected();
    }

    @Override
    public SocketChannel socketChannel() {
        return inner.socketChannel();
    }

    @Override
    public SelectionKey selectionKey() {
        return inner.selectionKey();
    }

    @Override
    public void handshake() throws IOException {
        inner.handshake();
    }

    @Override
    public Principal peerPrincipal() throws IOException {
        return inner.peerPrincipal();
    }

    @Override
    public void addInterestOps(int ops) {
        inner.addInterestOps(ops);
    }

    @Override
    public void removeInterestOps(int ops) {
        inner.removeInterestOps(ops);
    }

    @Override
    public boolean isMute() {
        return inner.isMute();
    }

    @Override
    public boolean hasBytesBuffered() {
        return inner.hasBytesBuffered();
    }

    @Override
    public boolean hasPendingWrites() {
        return inner.hasPendingWrites();
    }

    @Override
    public long transferFrom(FileChannel file, long position, long count) throws IOException {
        return inner.transferFrom(file, position, count);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return inner.write(from);
    }

    @Override
    public long write(ByteBuffer[] from) throws IOException {
        return inner.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        return inner.write(from, offset, length);
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
