/** Tests of what every transport needs of the network. */
@NullMarked
package dev.tidings.job.transport.network;

import org.jspecify.annotations.NullMarked;
