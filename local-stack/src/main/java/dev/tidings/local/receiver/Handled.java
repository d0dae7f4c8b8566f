package dev.tidings.local.receiver;

/** A delivery and what the receiver makes of it. */
public record Handled(Delivery delivery, Reaction reaction) {}
