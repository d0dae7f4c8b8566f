package dev.tidings.kit.address;

/**
 * {@code scheme://host[:port][/path][?query]} in the form in which it is used: a name of a host in
 * Punycode, path and query percent-encoded, as browsers send them.
 *
 * @param scheme in lower case
 * @param host a name, an address of IPv4, or one of IPv6 in brackets
 * @param port negative if there is none
 * @param target path and query; {@code ""} if there is neither; without the fragment
 */
public record Address(String scheme, String host, int port, String target) {

    /** The longest text that is read. */
    public static final int MAX_LENGTH = 2_048;

    /** Reads one; whatever is not written so is told by its first fault. */
    public static AddressReading read(String text) {
        try {
            return new AddressReading.Read(AddressParser.parse(text));
        } catch (AddressFault fault) {
            return new AddressReading.Refused(fault.why());
        }
    }

    /** What comes before the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** {@code host} or {@code host:port}. */
    public String authority() {
        return port < 0 ? host : host + ":" + port;
    }

    /** The port, or what is usual where there is none. */
    public int portOr(int usual) {
        return port < 0 ? usual : port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority() + target;
    }
}
