package dev.tidings.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A launcher in a process of its own that was killed (SIGKILL) when its stack was ready.
 *
 * @param leftovers the processes of the stack, which go on
 */
record KilledLauncher(List<ProcessHandle> leftovers) {

    static KilledLauncher run(StackOptions options) throws IOException, InterruptedException {
        Process launcher = launcher(options);
        String pids = launcher.inputReader().readLine();
        launcher.destroyForcibly().waitFor();
        return new KilledLauncher(
                Arrays.stream(pids.split(" ", -1)).map(KilledLauncher::handle).toList());
    }

    /** Starts a stack and says which processes it has. */
    public static void main(String[] arguments) throws InterruptedException {
        StackOptions options = StackOptions.of(Path.of(arguments[0]), Path.of(arguments[1]));
        LocalStack stack = LocalStack.start(options);
        List<String> pids =
                stack.processes().values().stream()
                        .map(process -> String.valueOf(process.pid()))
                        .toList();
        System.out.println(String.join(" ", pids));
        Thread.currentThread().join();
    }

    private static Process launcher(StackOptions options) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        options.root().toString(),
                        options.data().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle handle(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
