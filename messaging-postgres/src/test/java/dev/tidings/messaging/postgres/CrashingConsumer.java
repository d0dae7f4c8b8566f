package dev.tidings.messaging.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process of its own that takes a batch, says so, and never answers for it. */
final class CrashingConsumer {

    private CrashingConsumer() {}

    static Process start(String database) throws IOException {
        List<String> command =
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingConsumer.class.getName(),
                        String.valueOf(TestServer.get().getPort()),
                        database);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        try (QueueFixture fixture = QueueFixture.on(TestServer.settings(port, arguments[1]))) {
            System.out.println("holding " + fixture.receiver().next().getPayload());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }
}
