/** What spreads connections over the replicas of a service, as a cluster's network does. */
@NullMarked
package dev.tidings.local.balance;

import org.jspecify.annotations.NullMarked;
