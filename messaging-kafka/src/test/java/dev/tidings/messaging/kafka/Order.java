package dev.tidings.messaging.kafka;

/** What the tests send. */
record Order(String id, String text) {}
