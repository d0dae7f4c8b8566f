package dev.tidings.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a child process.
 *
 * @param environment set on top of the launcher's own
 */
public record ProcessSpec(
        String name, List<String> command, Map<String, String> environment, LogFile log) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts it in a session of its own: the Ctrl-C of a terminal reaches a whole process group,
     * and must not stop PostgreSQL before its clients. {@code setsid} becomes the program, so the
     * process id is the program's.
     */
    Process start() throws IOException {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()))
                .start();
    }
}
