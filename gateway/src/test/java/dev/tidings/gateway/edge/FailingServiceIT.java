package dev.tidings.gateway.edge;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged gateway, JVM or native. */
@QuarkusIntegrationTest
class FailingServiceIT extends FailingServiceTest {}
