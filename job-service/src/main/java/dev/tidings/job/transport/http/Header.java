package dev.tidings.job.transport.http;

/** A line of a head. */
public record Header(String name, String value) {

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
