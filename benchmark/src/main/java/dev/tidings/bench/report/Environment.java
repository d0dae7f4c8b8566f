package dev.tidings.bench.report;

import dev.tidings.bench.database.Durability;
import dev.tidings.bench.machine.Machine;
import java.util.Map;

/**
 * What figures depend on, and must be known to compare them.
 *
 * @param commit of this repository, with a word on what is not committed
 * @param java version of the virtual machine
 * @param commands by which the processes were started
 */
public record Environment(
        String commit,
        String java,
        Machine machine,
        Durability durability,
        Map<String, String> commands) {}
