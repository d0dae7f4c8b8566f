package dev.tidings.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it goes over the wire, for what no client library would send. */
final class RawExchange {

    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final String method;
    private final String target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private RawExchange(String method, String target) {
        this.method = method;
        this.target = target;
    }

    /** What came back; the body as it was framed. */
    record Answer(int status, String text) {}

    static RawExchange of(String method, String target) {
        return new RawExchange(method, target)
                .header("Host", "localhost")
                .header("Connection", "close");
    }

    /** With this header, in place of another of the name. */
    RawExchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RawExchange body(byte[] body) {
        this.body = body;
        return header("Content-Length", String.valueOf(body.length));
    }

    /** All that the server answers until it closes the connection. */
    Answer send(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(PATIENCE);
            write(out);
            return answer(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException fault) {
            throw new UncheckedIOException(this + " got no answer", fault);
        }
    }

    private void write(OutputStream out) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(line(method + " " + target + " HTTP/1.1"));
        headers.forEach((name, value) -> head.writeBytes(line(name + ": " + value)));
        head.writeBytes(line(""));
        head.writeBytes(body);
        out.write(head.toByteArray());
        out.flush();
    }

    private Answer answer(String text) {
        Matcher status = STATUS_LINE.matcher(text);
        if (!status.lookingAt()) {
            throw new AssertionError(this + " got no answer");
        }
        return new Answer(Integer.parseInt(status.group(1)), text);
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As much of it as tells a person which one it is. */
    @Override
    public String toString() {
        String shown = method + " " + target + " " + new String(body, StandardCharsets.UTF_8);
        return shown.length() <= 400 ? shown : shown.substring(0, 400) + "…";
    }
}
