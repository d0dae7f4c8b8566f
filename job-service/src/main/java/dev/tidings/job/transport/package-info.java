/**
 * Getting one delivery to where it goes. With its packages the only one that opens sockets; every
 * fault comes back as an Outcome.
 */
@NullMarked
package dev.tidings.job.transport;

import org.jspecify.annotations.NullMarked;
