package dev.tidings.job.export.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A multipart upload: the object is there once the upload is completed, and its parts are gone when
 * it is aborted. One part is in memory at a time.
 */
final class BucketDraft implements Draft {

    /** The least that a part but the last may have; 10,000 of them make 50 GB. */
    private static final int PART = 5 << 20;

    private final S3AsyncClient client;
    private final String bucket;
    private final String key;
    private final String upload;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final Parts out = new Parts();
    private boolean published;

    private BucketDraft(S3AsyncClient client, String bucket, String key, String upload) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.upload = upload;
    }

    static BucketDraft begin(S3AsyncClient client, String bucket, String key, String contentType)
            throws IOException {
        String upload =
                done(client.createMultipartUpload(request ->
                        request.bucket(bucket).key(key).contentType(contentType)))
                        .uploadId();
        return new BucketDraft(client, bucket, key, upload);
    }

    /** Waits for an answer of the server. */
    static <T> T done(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.join();
        } catch (CompletionException fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            throw new IOException("the bucket does not do it: " + cause.getMessage(), cause);
        }
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void publish() throws IOException {
        out.sendLast();
        done(
                client.completeMultipartUpload(request ->
                        request.bucket(bucket)
                                .key(key)
                                .uploadId(upload)
                                .multipartUpload(whole -> whole.parts(parts))));
        published = true;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            done(
                    client.abortMultipartUpload(
                            request -> request.bucket(bucket).key(key).uploadId(upload)));
        }
    }

    private void send(byte[] part) throws IOException {
        int number = parts.size() + 1;
        String tag =
                done(client.uploadPart(
                                request ->
                                        request.bucket(bucket)
                                                .key(key)
                                                .uploadId(upload)
                                                .partNumber(number),
                                AsyncRequestBody.fromBytesUnsafe(part)))
                        .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    /** Gathers bytes to parts, each sent when it is full. */
    private final class Parts extends OutputStream {

        private byte @Nullable [] part;
        private int filled;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                byte[] current = current();
                int taken = Math.min(left, PART - filled);
                System.arraycopy(bytes, from, current, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                sendIfFull(current);
            }
        }

        private byte[] current() {
            byte[] current = part == null ? new byte[PART] : part;
            part = current;
            return current;
        }

        /** The server may still read a part that was sent, so the next has bytes of its own. */
        private void sendIfFull(byte[] current) throws IOException {
            if (filled == PART) {
                send(current);
                part = null;
                filled = 0;
            }
        }

        void sendLast() throws IOException {
            if (filled > 0 || parts.isEmpty()) {
                send(Arrays.copyOf(current(), filled));
            }
        }
    }
}
