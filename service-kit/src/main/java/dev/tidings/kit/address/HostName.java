package dev.tidings.kit.address;

import java.net.IDN;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Reads the host of an address: whatever a name server can be asked for, or an address. */
final class HostName {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** Written in Punycode, these are one name for browsers and another for {@link IDN}. */
    private static final String READ_IN_TWO_WAYS = "\u00df\u03c2\u200c\u200d";

    private HostName() {}

    static String read(String written) throws AddressFault {
        if (written.isEmpty()) {
            throw new AddressFault("must have a host");
        }
        if (written.startsWith("[")) {
            return ipv6(written);
        }
        refuseOddCharacters(written);
        String ascii = punycode(written);
        if (ENDS_IN_NUMBER.matcher(ascii).matches() && !IPV4.matcher(ascii).matches()) {
            throw new AddressFault(
                    "must have a host that is a name or an address: one that ends in a number has"
                            + " to be of the form 192.0.2.1");
        }
        checkLabels(ascii);
        return ascii;
    }

    private static String ipv6(String written) throws AddressFault {
        if (isIpv6(written.substring(1, written.length() - 1))) {
            return written;
        }
        throw new AddressFault(
                "must have an address of IPv6 between the brackets, and no zone (no '%')");
    }

    private static boolean isIpv6(String address) {
        try {
            return address.indexOf(':') >= 0
                    && address.indexOf('%') < 0
                    && InetAddress.ofLiteral(address).getAddress().length > 0;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static void refuseOddCharacters(String written) throws AddressFault {
        for (int i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
            int c = written.codePointAt(i);
            if (c < 0x80 && !isAllowed(c)) {
                throw AddressFault.of(
                        c, "in its host, which has letters, digits, dots, hyphens and underscores");
            }
            if (READ_IN_TWO_WAYS.indexOf(c) >= 0) {
                throw AddressFault.of(
                        c,
                        "in its host, for it is not the same name everywhere; write the host in"
                                + " Punycode (xn--...)");
            }
        }
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }

    private static String punycode(String written) throws AddressFault {
        if (written.chars().allMatch(c -> c < 0x80)) {
            return written;
        }
        try {
            String ascii = IDN.toASCII(written);
            refuseOddCharacters(ascii); // some that are not ASCII stand for some that are
            return ascii;
        } catch (IllegalArgumentException noName) {
            throw new AddressFault(
                    "must have a host that is a name; write this one in Punycode (xn--...)");
        }
    }

    private static void checkLabels(String host) throws AddressFault {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.length() > LONGEST) {
            throw new AddressFault("must have a host of " + LONGEST + " characters at most");
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()) {
                throw new AddressFault(
                        "must have a host without two dots in a row or at its beginning");
            }
            if (label.length() > LONGEST_LABEL) {
                throw new AddressFault(
                        "must have a host of which no part between dots is longer than "
                                + LONGEST_LABEL);
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                throw new AddressFault(
                        "must have a host of which no part begins or ends with a hyphen (no '"
                                + label
                                + "')");
            }
        }
    }
}
