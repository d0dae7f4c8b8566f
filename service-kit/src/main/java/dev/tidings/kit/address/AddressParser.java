package dev.tidings.kit.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an address apart. */
final class AddressParser {

    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[^\\]]*]|[^\\[\\]:]*)(?::([0-9]*))?");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_DIGITS = 5;

    private AddressParser() {}

    static Address parse(String text) throws AddressFault {
        if (text.length() > Address.MAX_LENGTH) {
            throw new AddressFault("must have " + Address.MAX_LENGTH + " characters at most");
        }
        refuseWhatNoAddressHas(text);
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new AddressFault(
                    "must begin with a scheme and a host, such as https://example.com");
        }
        refuseBrackets(parts.group(3));
        Matcher authority = authority(parts.group(2));
        return new Address(
                parts.group(1).toLowerCase(Locale.ROOT),
                HostName.read(authority.group(1)),
                port(authority.group(2)),
                encoded(parts.group(3)) + (parts.group(4) == null ? "" : encoded(parts.group(4))));
    }

    /** What RFC 3986 leaves out; some readers of addresses take it for something else. */
    private static void refuseWhatNoAddressHas(String text) throws AddressFault {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean odd =
                    "\"<>\\^`{|}".indexOf(c) >= 0
                            || Character.isISOControl(c)
                            || Character.isSpaceChar(c)
                            || Character.getType(c) == Character.SURROGATE;
            if (odd) {
                throw AddressFault.of(
                        c, "at character " + (i + 1) + "; percent-encode it in a path");
            }
            if (c == '%' && !text.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*")) {
                throw AddressFault.of(
                        c, "at character " + (i + 1) + " without two hexadecimal digits after it");
            }
        }
    }

    private static void refuseBrackets(String path) throws AddressFault {
        OptionalInt bracket = path.chars().filter(c -> c == '[' || c == ']').findFirst();
        if (bracket.isPresent()) {
            throw AddressFault.of(bracket.getAsInt(), "in its path; percent-encode it");
        }
    }

    private static Matcher authority(String written) throws AddressFault {
        if (written.indexOf('@') >= 0) {
            throw new AddressFault(
                    "must not have a user name or a password before the host (no '@')");
        }
        Matcher authority = HOST_AND_PORT.matcher(written);
        if (!authority.matches()) {
            throw new AddressFault("must have a host and after a colon, if any, a port in digits");
        }
        return authority;
    }

    private static int port(@Nullable String written) throws AddressFault {
        if (written == null || written.isEmpty()) {
            return -1;
        }
        int port = written.length() > MAX_PORT_DIGITS ? 0 : Integer.parseInt(written);
        if (port == 0 || port > MAX_PORT) {
            throw new AddressFault("must have a port of 1 to " + MAX_PORT);
        }
        return port;
    }

    private static String encoded(String written) {
        StringBuilder encoded = new StringBuilder(written.length());
        for (byte part : written.getBytes(StandardCharsets.UTF_8)) {
            if (part < 0) {
                encoded.append('%').append("%02X".formatted(part & 0xff));
            } else {
                encoded.append((char) part);
            }
        }
        return encoded.toString();
    }
}
