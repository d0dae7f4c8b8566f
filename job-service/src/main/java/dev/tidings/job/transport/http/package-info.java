/** HTTP/1.1 as a sender of deliveries needs it: lenient in what it takes, bounded in all. */
@NullMarked
package dev.tidings.job.transport.http;

import org.jspecify.annotations.NullMarked;
