package dev.tidings.log.fingerprint;

import java.util.regex.Pattern;

/**
 * The path of an address without what differs from call to call: {@code /orders/1001.json} and
 * {@code /orders/1002.json} are both {@code /orders/{number}.json}.
 */
final class PathTemplate {

    static final int MAX_ADDRESS = 2_048;

    private static final String START = "(?<![A-Za-z0-9])";
    private static final String END = "(?![A-Za-z0-9])";

    private static final Pattern ORIGIN =
            Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);

    private static final Pattern UUID =
            Pattern.compile(START + "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" + END);
    private static final Pattern NUMBER = Pattern.compile(START + "[0-9]+" + END);
    private static final Pattern HEX =
            Pattern.compile(START + "(?=[a-fA-F]*[0-9])[0-9a-fA-F]{8,}" + END);

    /** Twenty letters and digits in a row, with at least one digit, are nobody's word. */
    private static final Pattern TOKEN =
            Pattern.compile(START + "(?=[A-Za-z]*[0-9])[A-Za-z0-9]{20,}" + END);

    private PathTemplate() {}

    /** The template of an address: a URL, or a path alone. */
    static String of(String address) {
        String path =
                QUERY.matcher(ORIGIN.matcher(address.strip()).replaceFirst("")).replaceFirst("");
        String template = UUID.matcher(path.isEmpty() ? "/" : path).replaceAll("{uuid}");
        template = NUMBER.matcher(template).replaceAll("{number}");
        template = HEX.matcher(template).replaceAll("{hex}");
        return TOKEN.matcher(template).replaceAll("{token}");
    }
}
