/** Over real sockets. */
@NullMarked
package dev.tidings.local.balance;

import org.jspecify.annotations.NullMarked;
