package dev.tidings.job.export.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.job.export.storage.ObjectName.Encoding;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every storage must do. */
abstract class StorageContract {

    static final Vertx VERTX = Vertx.vertx();

    private final UUID store = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();
    private final ObjectName name = name(Encoding.IDENTITY);

    abstract ExportStorage storage();

    @Test
    void readsBackWhatWasPublished() throws Exception {
        byte[] content = bytes(12 << 20);
        publish(name, content);

        assertThat(read(name, 0, content.length)).isEqualTo(content);
        assertThat(read(name, 5 << 20, 1_000))
                .isEqualTo(Arrays.copyOfRange(content, 5 << 20, (5 << 20) + 1_000));
        assertThat(read(name, content.length - 1, 1))
                .isEqualTo(new byte[] {content[content.length - 1]});
    }

    @Test
    void keepsSmallObjectsToo() throws Exception {
        publish(name, new byte[] {1});

        assertThat(read(name, 0, 1)).isEqualTo(new byte[] {1});
    }

    @Test
    void showsNothingOfADraft() throws IOException {
        try (Draft draft = storage().begin(name)) {
            draft.out().write(bytes(6 << 20));

            assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(Exception.class);
        }
        assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(Exception.class);
    }

    @Test
    void removesOneObjectAndLeavesTheOthers() throws Exception {
        ObjectName other = name(Encoding.GZIP);
        publish(name, bytes(10));
        publish(other, bytes(10));

        storage().remove(name);
        storage().remove(name);

        assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(Exception.class);
        assertThat(read(other, 0, 10)).hasSize(10);
    }

    @Test
    void removesAllOfAJobWithWhatAKilledWorkerLeft() throws Exception {
        publish(name, bytes(10));
        Draft abandoned = storage().begin(name(Encoding.GZIP));
        abandoned.out().write(bytes(6 << 20));

        storage().removeAll(store, job);

        assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(Exception.class);
        assertThatThrownBy(abandoned::publish).isInstanceOf(IOException.class);
        storage().removeAll(store, job);
    }

    @Test
    void stopsReadingWhenNobodyListens() throws Exception {
        publish(name, bytes(12 << 20));
        StoredBytes stored = open(name, 0, 12 << 20);
        CompletableFuture<Buffer> first = new CompletableFuture<>();

        stored.stream().handler(first::complete).fetch(1);
        assertThat(first.get(10, TimeUnit.SECONDS).length()).isPositive();
        stored.release().run();

        assertThat(read(name, 0, 10)).hasSize(10);
    }

    private ObjectName name(Encoding encoding) {
        return new ObjectName(store, job, UUID.randomUUID(), encoding);
    }

    private void publish(ObjectName as, byte[] content) throws IOException {
        try (Draft draft = storage().begin(as)) {
            draft.out().write(content);
            draft.publish();
        }
    }

    private byte[] read(ObjectName of, long from, long length) throws Exception {
        StoredBytes stored = open(of, from, length);
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Buffer all = Buffer.buffer();
        stored.stream()
                .exceptionHandler(read::completeExceptionally)
                .endHandler(end -> read.complete(all.getBytes()))
                .handler(all::appendBuffer)
                .resume();
        try {
            return read.get(20, TimeUnit.SECONDS);
        } finally {
            stored.release().run();
        }
    }

    private StoredBytes open(ObjectName of, long from, long length) {
        return storage().read(of, from, length).await().atMost(Duration.ofSeconds(20));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
