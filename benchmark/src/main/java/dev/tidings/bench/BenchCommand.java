package dev.tidings.bench;

import dev.tidings.bench.report.Report;
import dev.tidings.bench.report.Reports;
import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Scenarios;
import dev.tidings.bench.scenario.Settings;
import dev.tidings.local.build.Build;
import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code ./tidings bench}: exit code 0, 1 when an event was lost or nothing could be measured. */
@Command(
        name = "tidings bench",
        mixinStandardHelpOptions = true,
        description = "Measure Tidings on this machine. Without a scenario, list them.")
final class BenchCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int FAILED = 1;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Parameters(paramLabel = "SCENARIO", description = "What to try; all for every one.")
    private List<String> names = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIRECTORY",
            description = "Where the report goes (.tidings/bench/<time> beside this script).")
    private @Nullable Path out;

    @Option(
            names = "--native",
            description =
                    "Measure native executables of the services; to build them takes a GraalVM or"
                            + " Mandrel 25 in GRAALVM_HOME.")
    private boolean asExecutables;

    @Mixin private final LoadOptions load = new LoadOptions();

    @Spec private @Nullable CommandSpec spec;

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command));
    }

    @Override
    public Integer call() {
        if (names.isEmpty()) {
            System.out.print(ScenarioList.text());
            return 0;
        }
        List<Scenario> scenarios = scenarios();
        Settings settings = load.settings();
        Path root = Path.of(System.getProperty("tidings.root", "")).toAbsolutePath();
        Path own = root.resolve(".tidings/bench").resolve(now());
        Path directory = out == null ? own : out.toAbsolutePath();
        StackOptions options = options(root, own);
        new Build(options).run();
        Report empty = Report.begin(commandText());
        BenchRun run = new BenchRun(options, new Reports(directory), settings, empty);
        return run.of(scenarios) ? 0 : FAILED;
    }

    private StackOptions options(Path root, Path own) {
        return StackOptions.of(root, own)
                .withCompilation(asExecutables ? Compilation.NATIVE : Compilation.FULL)
                .withAnnounce(System.out::println);
    }

    private List<Scenario> scenarios() {
        return names.equals(List.of(ALL))
                ? Scenarios.all()
                : names.stream().map(this::scenario).toList();
    }

    private Scenario scenario(String name) {
        return Scenarios.named(name)
                .orElseThrow(() ->
                        new ParameterException(
                                parsed().commandSpec().commandLine(),
                                "'%s' is no scenario".formatted(name)));
    }

    private String commandText() {
        return "./tidings bench " + String.join(" ", parsed().originalArgs());
    }

    private ParseResult parsed() {
        return Objects.requireNonNull(spec, "parsed").commandLine().getParseResult();
    }

    private static String now() {
        return STAMP.format(LocalDateTime.now());
    }

    private static int explain(Exception fault, CommandLine command) {
        if (fault instanceof CannotStart) {
            command.getErr().println("tidings bench: " + fault.getMessage());
        } else {
            fault.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
