package dev.tidings.job.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which one secret is written. */
final class SecretForms {

    private static final int BYTES_OF_A_GROUP = 3;
    private static final int BITS_OF_A_CHARACTER = 6;

    /** A shorter piece of base64 can be anything. */
    private static final int SHORTEST_PIECE = 4;

    private SecretForms() {}

    static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        forms.add(otherCharset(secret));
        addEscaped(secret, forms);
        addPercentEncoded(secret, forms);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addBase64(bytes, forms);
        addBase64(inJson(secret).getBytes(StandardCharsets.UTF_8), forms); // of a whole body
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        return forms;
    }

    /** As it looks when it was written as ISO 8859-1 and read as UTF-8. */
    private static String otherCharset(String secret) {
        return new String(secret.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void addEscaped(String secret, Set<String> forms) {
        String json = inJson(secret);
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        forms.add(json.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(unicodeEscaped(json, false));
        forms.add(unicodeEscaped(json, true));
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        forms.add(html);
        forms.add(html.replace("\"", "&quot;").replace("'", "&#39;"));
        forms.add(html.replace("\"", "&#34;").replace("'", "&#39;"));
        forms.add(html.replace("\"", "&quot;").replace("'", "&#x27;"));
        forms.add(secret.replace("\\", "\\\\").replace(":", "\\c")); // a header of STOMP
    }

    private static String inJson(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }

    /** What some write of a string in JSON: everything but plain ASCII, and markup, by its code. */
    private static String unicodeEscaped(String json, boolean markupToo) {
        StringBuilder escaped = new StringBuilder();
        json.chars()
                .forEach(unit -> {
                    boolean plain = unit < 0x7F && !(markupToo && "<>&'=+".indexOf(unit) >= 0);
                    escaped.append(plain ? (char) unit + "" : "\\u%04x".formatted(unit));
                });
        return escaped.toString();
    }

    private static void addPercentEncoded(String secret, Set<String> forms) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String uri = form.replace("+", "%20");
        for (String encoded : List.of(form, uri, uri.replace("%7E", "~").replace("*", "%2A"))) {
            forms.add(encoded);
            forms.add(lowerHex(encoded));
        }
    }

    private static String lowerHex(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.replace(at + 1, at + 3, lower.substring(at + 1, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /** What is before a secret shifts its base64, so there are three of each kind. */
    private static void addBase64(byte[] secret, Set<String> forms) {
        for (int shift = 0; shift < BYTES_OF_A_GROUP; shift++) {
            byte[] shifted = new byte[shift + secret.length];
            System.arraycopy(secret, 0, shifted, shift, secret.length);
            add(Base64.getEncoder().encodeToString(shifted), shift, secret.length, forms);
            add(Base64.getUrlEncoder().encodeToString(shifted), shift, secret.length, forms);
        }
    }

    /** Only the characters that nothing before or after the secret has a bit in. */
    private static void add(String encoded, int shift, int length, Set<String> forms) {
        int first = (shift * Byte.SIZE + BITS_OF_A_CHARACTER - 1) / BITS_OF_A_CHARACTER;
        int end = (shift + length) * Byte.SIZE / BITS_OF_A_CHARACTER;
        if (end - first >= SHORTEST_PIECE) {
            forms.add(encoded.substring(first, end));
        }
    }
}
