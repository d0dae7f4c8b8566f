/** Tests of the receiver, over HTTP. */
@NullMarked
package dev.tidings.local.receiver;

import org.jspecify.annotations.NullMarked;
