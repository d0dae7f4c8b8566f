package dev.tidings.job.export.download;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.storage.ObjectName.Encoding;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /exports/{token}/{name}}, which no access token guards. */
class ExportFileResource implements ExportFileApi {

    private final ExportFileService files;

    ExportFileResource(ExportFileService files) {
        this.files = files;
    }

    @Override
    public Uni<RestResponse<FileBody>> read(FileRequest request) {
        return files.find(request.token).chain(job -> answer(job, to(request, job)));
    }

    @Override
    public Uni<RestResponse<FileBody>> head(FileRequest request) {
        return files.find(request.token).map(job -> FileHead.of(to(request, job), job).build());
    }

    private Uni<RestResponse<FileBody>> answer(ExportJob job, FileAnswer answer) {
        return switch (answer) {
            case FileAnswer.Whole whole ->
                    withBody(job, answer, files.read(job, whole.encoding(), 0, whole.length()));
            case FileAnswer.Part part ->
                    withBody(
                            job,
                            answer,
                            files.read(job, Encoding.IDENTITY, part.from(), part.length()));
            case FileAnswer.NotModified known ->
                    Uni.createFrom().item(FileHead.of(answer, job).build());
            case FileAnswer.Unsatisfiable beyond ->
                    Uni.createFrom().item(FileHead.of(answer, job).build());
        };
    }

    private static Uni<RestResponse<FileBody>> withBody(
            ExportJob job, FileAnswer answer, Uni<FileBody> body) {
        return body.map(content -> FileHead.of(answer, job).entity(content).build());
    }

    private static FileAnswer to(FileRequest request, ExportJob job) {
        return FileAnswer.to(request, Objects.requireNonNull(job.file()));
    }
}
