package dev.tidings.job.directory;

/** What a look-up of an integration came to. */
public sealed interface Lookup {

    record Found(Integration integration) implements Lookup {}

    /** Deleted, never there, or another store's. */
    record Unknown() implements Lookup {}

    /** integration-service is away and nothing recent enough is remembered. */
    record Unavailable(String cause) implements Lookup {}
}
