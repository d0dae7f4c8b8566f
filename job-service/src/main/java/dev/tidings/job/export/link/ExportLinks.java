package dev.tidings.job.export.link;

import dev.tidings.job.export.ExportJob;
import dev.tidings.kit.secret.MasterKeys;
import dev.tidings.kit.secret.Signer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and reads the links under which anybody can download a file. A link names its job under a
 * signature, so it cannot be guessed, and is good until the job expires. It is the same however
 * often it is asked for.
 */
@Singleton
public class ExportLinks {

    private static final String PURPOSE = "tidings export links";
    private static final int CONTENT_BYTES = 5 * Long.BYTES;

    private final Signer signer;
    private final Clock clock;

    ExportLinks(@ConfigProperty(name = "tidings.master-keys") String masterKeys, Clock clock) {
        this.signer = new Signer(MasterKeys.parse(masterKeys), PURPOSE);
        this.clock = clock;
    }

    /** What a good link leads to. */
    public record Linked(UUID store, UUID job) {}

    /** The path of the link to a job's file. */
    public String pathOf(ExportJob job) {
        return "exports/%s/%s".formatted(token(job), job.fileName());
    }

    /** What this token of a link leads to; empty when it was not made here, or is past its time. */
    public Optional<Linked> open(String token) {
        return signer.verify(token)
                .filter(content -> content.length == CONTENT_BYTES)
                .map(ByteBuffer::wrap)
                .flatMap(this::linked);
    }

    private Optional<Linked> linked(ByteBuffer content) {
        Linked linked = new Linked(uuid(content), uuid(content));
        Instant expiresAt = Instant.ofEpochMilli(content.getLong());
        return expiresAt.isAfter(clock.instant()) ? Optional.of(linked) : Optional.empty();
    }

    private String token(ExportJob job) {
        ByteBuffer content = ByteBuffer.allocate(CONTENT_BYTES);
        put(content, job.store());
        put(content, job.id());
        content.putLong(job.expiresAt().toEpochMilli());
        return signer.sign(content.array());
    }

    private static void put(ByteBuffer content, UUID id) {
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong());
    }
}
