package dev.tidings.job.orders;

/** How many orders match a filter, and how many items they have together. */
public record OrderCount(long orders, long items) {}
