/**
 * Getting one delivery to its receiver. The only package that opens sockets; every fault comes back
 * as an Outcome.
 */
@NullMarked
package dev.tidings.job.transport;

import org.jspecify.annotations.NullMarked;
