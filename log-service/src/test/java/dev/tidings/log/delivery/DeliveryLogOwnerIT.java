package dev.tidings.log.delivery;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class DeliveryLogOwnerIT extends DeliveryLogOwnerTest {}
