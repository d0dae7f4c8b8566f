package dev.tidings.job.export.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file beside its place, which it takes when it is complete and on disk. */
final class FolderDraft implements Draft {

    private static final int BUFFER = 256 * 1024;

    private final Path place;
    private final Path draft;
    private final FileChannel channel;
    private final OutputStream out;

    private FolderDraft(Path place, Path draft, FileChannel channel) {
        this.place = place;
        this.draft = draft;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    static FolderDraft at(Path place) throws IOException {
        Path draft = place.resolveSibling(place.getFileName() + ".part");
        return new FolderDraft(place, draft, Private.newFile(draft));
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void publish() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }
}
