package dev.tidings.integration.trial;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class TrialResourceIT extends TrialResourceTest {}
