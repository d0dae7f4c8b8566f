package dev.tidings.gateway.health;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class HealthIT extends HealthTest {}
