package dev.tidings.job.export.storage;

import static dev.tidings.job.export.storage.BucketDraft.done;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.ResponsePublisher;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of an S3-compatible server, which any number of replicas share. */
final class BucketStorage implements ExportStorage {

    private final S3AsyncClient client;
    private final String bucket;
    private final Vertx vertx;

    BucketStorage(S3AsyncClient client, String bucket, Vertx vertx) {
        this.client = client;
        this.bucket = bucket;
        this.vertx = vertx;
    }

    @Override
    public Draft begin(ObjectName name) throws IOException {
        return BucketDraft.begin(client, bucket, name.path(), name.encoding().contentType());
    }

    @Override
    public Uni<StoredBytes> read(ObjectName name, long from, long length) {
        Context reader = vertx.getOrCreateContext();
        return Uni.createFrom()
                .completionStage(() -> get(name, from, length))
                .map(answer -> bytes(answer, reader))
                .emitOn(task -> reader.runOnContext(now -> task.run()));
    }

    @Override
    public void remove(ObjectName name) throws IOException {
        done(client.deleteObject(request -> request.bucket(bucket).key(name.path())));
    }

    @Override
    public void removeAll(UUID store, UUID job) throws IOException {
        String prefix = ObjectName.folder(store, job);
        for (MultipartUpload upload : uploads(prefix)) {
            done(
                    client.abortMultipartUpload(request ->
                            request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
        }
        for (S3Object object : objects(prefix)) {
            done(client.deleteObject(request -> request.bucket(bucket).key(object.key())));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private List<S3Object> objects(String prefix) throws IOException {
        return done(client.listObjectsV2(request -> request.bucket(bucket).prefix(prefix)))
                .contents();
    }

    private List<MultipartUpload> uploads(String prefix) throws IOException {
        return done(client.listMultipartUploads(request -> request.bucket(bucket).prefix(prefix)))
                .uploads();
    }

    private CompletionStage<ResponsePublisher<GetObjectResponse>> get(
            ObjectName name, long from, long length) {
        return client.getObject(
                request ->
                        request.bucket(bucket)
                                .key(name.path())
                                .range("bytes=%d-%d".formatted(from, from + length - 1)),
                AsyncResponseTransformer.toPublisher());
    }

    /** The answer comes on threads of the client's own, and goes on where the reader is. */
    private static StoredBytes bytes(Publisher<ByteBuffer> answer, Context reader) {
        PublishedBytes stream = new PublishedBytes(reader);
        answer.subscribe(stream);
        return new StoredBytes(stream, stream::cancel);
    }
}
