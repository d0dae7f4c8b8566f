package dev.tidings.local;

import dev.tidings.local.build.Build;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tidings build}: what {@code up} would build before it starts. */
@Command(
        name = "build",
        description = "Build the services that are missing or older than their sources.")
final class BuildCommand implements Callable<Integer> {

    @Option(
            names = "--native",
            description = "As native executables; takes a GraalVM or Mandrel 25 in GRAALVM_HOME.")
    private boolean asExecutables;

    @Override
    public Integer call() {
        Path root = RepositoryRoot.path();
        new Build(
                        StackOptions.of(root, UpCommand.dataDirectory(null))
                                .withCompilation(
                                        asExecutables ? Compilation.NATIVE : Compilation.QUICK)
                                .withAnnounce(System.out::println))
                .run();
        return 0;
    }
}
