/** Tests of the HTTP client. */
@NullMarked
package dev.tidings.job.transport.http;

import org.jspecify.annotations.NullMarked;
