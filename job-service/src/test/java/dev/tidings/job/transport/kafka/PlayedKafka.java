package dev.tidings.job.transport.kafka;

import dev.tidings.job.testing.Peer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Just enough of a broker to have somebody log in by SCRAM, and to ask too much then. */
final class PlayedKafka {

    private static final int API_VERSIONS = 18;
    private static final int HANDSHAKE = 17;
    private static final int AUTHENTICATE = 36;
    private static final String MECHANISM = "SCRAM-SHA-256";

    private PlayedKafka() {}

    /** A broker that asks for so many iterations. */
    static Peer askingFor(String iterations) {
        return Peer.that(connection -> {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            DataOutputStream out = new DataOutputStream(connection.getOutputStream());
            while (true) {
                byte[] request = in.readNBytes(in.readInt());
                byte[] answer = answer(request, iterations);
                out.writeInt(answer.length);
                out.write(answer);
            }
        });
    }

    /** An answer to the question which versions of the protocol there are. */
    static byte[] versions(int correlation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(correlation);
        out.writeShort(0);
        out.writeInt(2);
        for (int api : new int[] {HANDSHAKE, AUTHENTICATE}) {
            out.writeShort(api);
            out.writeShort(0);
            out.writeShort(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] answer(byte[] request, String iterations) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(request));
        int api = in.readShort();
        in.readShort();
        int correlation = in.readInt();
        return switch (api) {
            case API_VERSIONS -> versions(correlation);
            case HANDSHAKE -> mechanisms(correlation);
            case AUTHENTICATE -> challenge(correlation, nonce(request), iterations);
            default -> throw new IOException("not asked for: " + api);
        };
    }

    private static byte[] mechanisms(int correlation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(correlation);
        out.writeShort(0);
        out.writeInt(1);
        out.writeUTF(MECHANISM);
        return bytes.toByteArray();
    }

    private static byte[] challenge(int correlation, String nonce, String iterations)
            throws IOException {
        byte[] challenge =
                ("r=" + nonce + "x,s=c2FsdA==,i=" + iterations).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(correlation);
        out.writeShort(0);
        out.writeShort(-1);
        out.writeInt(challenge.length);
        out.write(challenge);
        out.writeLong(0);
        return bytes.toByteArray();
    }

    private static String nonce(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf(",r=") + 3);
    }
}
