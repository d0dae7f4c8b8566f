package dev.tidings.gateway.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged gateway, JVM or native. */
@QuarkusIntegrationTest
class AccessTokenResourceIT extends AccessTokenResourceTest {}
