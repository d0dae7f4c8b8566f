package dev.tidings.bench.lab;

import dev.tidings.bench.database.LogDatabase;

/** What an experiment works with. */
record Instruments(Agents agents, LogDatabase log, Progress progress) {}
