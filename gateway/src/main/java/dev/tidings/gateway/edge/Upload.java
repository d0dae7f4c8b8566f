package dev.tidings.gateway.edge;

import dev.tidings.kit.body.Pace;
import io.vertx.core.Vertx;

/** What there is of a body before it is sent on. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
sealed interface Upload {

    /** There is none. */
    record None() implements Upload {}

    /** All of it. */
    record Whole(byte[] bytes) implements Upload {}

    /** Its first part; the rest must come at this pace. */
    record Begun(byte[] first, Vertx vertx, Pace pace) implements Upload {}
}
