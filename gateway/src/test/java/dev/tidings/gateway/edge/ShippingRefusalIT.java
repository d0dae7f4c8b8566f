package dev.tidings.gateway.edge;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ShippingRefusalIT extends ShippingRefusalTest {}
