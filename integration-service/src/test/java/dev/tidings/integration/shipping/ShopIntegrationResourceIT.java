package dev.tidings.integration.shipping;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class ShopIntegrationResourceIT extends ShopIntegrationResourceTest {}
