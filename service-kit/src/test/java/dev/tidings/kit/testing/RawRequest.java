package dev.tidings.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/** A request written to the socket piece by piece, as no client library would send it. */
public final class RawRequest implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    private final Socket socket;

    /** Connects and sends the head. */
    public RawRequest(int port, String method, String path, String token, String... headers)
            throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\nContent-Type: application/json\r\n");
        head.append("Authorization: Bearer ").append(token).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        write(head.append("\r\n").toString());
    }

    /** Sends more of it. */
    public RawRequest write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    /** The answer up to the end of its head, or what came of that. */
    public String head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            read.write(next);
        }
        return read.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
