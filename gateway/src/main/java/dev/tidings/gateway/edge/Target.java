package dev.tidings.gateway.edge;

/** Where a request goes. */
sealed interface Target {

    /** To one of the services, with a good token only. */
    record To(Service service) implements Target {}

    /** To one of the services, open to everybody: what the path leads to is guarded by itself. */
    record Open(Service service) implements Target {}

    /** To the gateway's own endpoints, open to everybody. */
    record Here() implements Target {}

    /** To those of the gateway's own endpoints that are part of the API: with a good token only. */
    record Inside() implements Target {}

    /** Nowhere: a 404. */
    record Nowhere() implements Target {}
}
