package dev.tidings.job.export.download;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class FolderDownloadTest extends Download {}
