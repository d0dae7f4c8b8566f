package dev.tidings.gateway.edge;

/** Where a request goes on to: a service, and the URI it is to get. */
record Destination(Service service, String uri) {}
