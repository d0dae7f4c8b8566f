package dev.tidings.bench.lab;

import dev.tidings.bench.database.LogDatabase;
import java.util.UUID;

/** What an experiment works with. */
record Instruments(Agents agents, Api api, LogDatabase log, UUID store, Progress progress) {}
