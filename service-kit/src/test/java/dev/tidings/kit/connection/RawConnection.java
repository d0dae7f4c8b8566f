package dev.tidings.kit.connection;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection of which a test writes every byte. */
final class RawConnection implements Closeable {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    private static final int BETWEEN_BYTES = (int) Duration.ofMillis(20).toMillis();
    private static final int MAX_TRICKLES = 1_000;

    private final Socket socket;
    private final PushbackInputStream pushback;
    private final DataInputStream in;

    RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        pushback = new PushbackInputStream(socket.getInputStream());
        in = new DataInputStream(pushback);
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends this again and again, until the server has had enough. */
    void trickle(String bytes) throws IOException {
        try {
            for (int i = 0; i < MAX_TRICKLES && isSilent(); i++) {
                send(bytes);
            }
        } catch (SocketException closed) {
            // What the server said of it can still be read.
        }
    }

    /** One answer: its head, and as much of a body as it announces. */
    String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        String length = head.toString().toLowerCase().split("content-length: ", 2)[1];
        byte[] body = new byte[Integer.parseInt(length.split("\r\n", 2)[0])];
        in.readFully(body);
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /** Waits for the end of the connection; what comes before it does not matter. */
    boolean isClosedByServer() {
        try {
            in.readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        } catch (IOException open) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean isSilent() throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES);
        try {
            int answer = pushback.read();
            if (answer >= 0) {
                pushback.unread(answer);
            }
            return false;
        } catch (SocketTimeoutException silence) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE);
        }
    }
}
