/** Tests of exception logs: the contract, its paging under load, plans and retention. */
@NullMarked
package dev.tidings.log.exception;

import org.jspecify.annotations.NullMarked;
