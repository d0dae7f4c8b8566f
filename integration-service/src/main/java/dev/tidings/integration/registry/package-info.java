/**
 * The integrations of a store: creating, changing and looking them up, and finding who observes an
 * event.
 */
@NullMarked
package dev.tidings.integration.registry;

import org.jspecify.annotations.NullMarked;
