package dev.tidings.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request written to the socket byte by byte, for what no client library would send. */
public final class RawRequest {

    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private final StringBuilder text = new StringBuilder();

    /** The request line, and the headers without which nothing works. */
    public RawRequest(String method, String uri) {
        text.append(method).append(' ').append(uri).append(" HTTP/1.1\r\n");
        header("Host", "shop.example");
        header("Connection", "close");
    }

    public RawRequest header(String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** The bytes of the answer, until the server closes the connection. */
    public String send() {
        return send("");
    }

    /** The same, with a body as it goes over the wire. */
    public String send(String body) {
        try (Socket socket = new Socket("localhost", RestAssured.port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(PATIENCE);
            out.write((text + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
