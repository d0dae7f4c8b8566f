package dev.tidings.job.export.download;

import dev.tidings.job.export.storage.StoredBytes;

/** A body that comes from storage as fast as the client takes it. */
record FileBody(StoredBytes bytes, long length) {}
