package dev.tidings.gateway.document;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class DocumentIT extends DocumentTest {}
