package dev.tidings.local.build;

import dev.tidings.local.process.CannotStart;

/** A process that must not go on when this one is told to stop. */
final class EndedWithUs {

    private EndedWithUs() {}

    /** Waits for the process; it and its children are ended should this one stop before. */
    static int waitFor(Process process) {
        Thread atExit = new Thread(() -> end(process), "stop-the-build");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(atExit);
            return exitCode;
        } catch (IllegalStateException stopping) {
            throw new CannotStart("stopped", stopping);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", interrupted);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
