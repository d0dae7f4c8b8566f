package dev.tidings.integration.event;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class EventResourceIT extends EventResourceTest {}
