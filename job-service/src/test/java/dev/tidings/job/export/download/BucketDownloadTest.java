package dev.tidings.job.export.download;

import dev.tidings.job.export.storage.BucketServerResource;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(value = BucketServerResource.class, restrictToAnnotatedClass = true)
class BucketDownloadTest extends Download {}
