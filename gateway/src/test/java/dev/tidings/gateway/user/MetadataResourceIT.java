package dev.tidings.gateway.user;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged gateway. */
@QuarkusIntegrationTest
class MetadataResourceIT extends MetadataResourceTest {}
