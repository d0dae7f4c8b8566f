package dev.tidings.job.export.download;

import dev.tidings.job.export.storage.BucketServerResource;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The whole service with an S3-compatible server behind it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(value = BucketServerResource.class, restrictToAnnotatedClass = true)
class BucketDownloadTest extends Download {}
