package dev.tidings.log.exception;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class ExceptionLogResourceIT extends ExceptionLogResourceTest {}
