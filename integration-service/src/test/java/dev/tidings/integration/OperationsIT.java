package dev.tidings.integration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class OperationsIT extends OperationsTest {}
