package dev.tidings.log.insight;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class InsightResourceIT extends InsightResourceTest {}
