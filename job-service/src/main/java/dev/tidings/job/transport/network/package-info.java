/** What every transport needs of the network: vetted addresses, a deadline, faults as outcomes. */
@NullMarked
package dev.tidings.job.transport.network;

import org.jspecify.annotations.NullMarked;
