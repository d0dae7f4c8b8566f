package dev.tidings.job.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A Kafka broker as a process: formats its storage the first time, then runs. */
final class KafkaMain {

    private static final String CLUSTER = "dGlkaW5ncy10ZXN0cy0wMQ";

    private KafkaMain() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments the file of settings, the directory of data, and a user for SCRAM
     */
    public static void main(String[] arguments) {
        String settings = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {
                "format", "-t", CLUSTER, "-c", settings, "--add-scram", arguments[2]
            };
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IllegalStateException("the storage could not be formatted");
            }
        }
        Kafka.main(new String[] {settings});
    }
}
