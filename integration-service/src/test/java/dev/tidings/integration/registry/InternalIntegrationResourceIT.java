package dev.tidings.integration.registry;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class InternalIntegrationResourceIT extends InternalIntegrationResourceTest {}
