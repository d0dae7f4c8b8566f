package dev.tidings.job.export.jobs;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.link.ExportLinks;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v2/jobs}. */
class ExportJobResource implements ExportJobApi {

    private final CurrentCaller caller;
    private final ExportJobService jobs;
    private final ExportLinks links;

    ExportJobResource(CurrentCaller caller, ExportJobService jobs, ExportLinks links) {
        this.caller = caller;
        this.jobs = jobs;
        this.links = links;
    }

    @Override
    public Uni<ListResponse<ExportJobResponse>> list(PageParameters paging, UriInfo uri) {
        return jobs.list(caller.allowed(Scope.JOBS_READ).store(), paging.page())
                .map(page -> paging.respond(page, job -> response(job, uri)));
    }

    @Override
    public Uni<RestResponse<DataResponse<ExportJobResponse>>> create(byte[] body, UriInfo uri) {
        return jobs.create(caller.allowed(Scope.JOBS_WRITE).store(), body)
                .map(created -> response(created, uri))
                .map(ExportJobResource::created);
    }

    @Override
    public Uni<DataResponse<ExportJobResponse>> read(UUID id, UriInfo uri) {
        return jobs.find(caller.allowed(Scope.JOBS_READ).store(), id)
                .map(job -> new DataResponse<>(response(job, uri)));
    }

    @Override
    public Uni<FileLinkResponse> file(UUID id, UriInfo uri) {
        return jobs.findWithFile(caller.allowed(Scope.JOBS_READ).store(), id)
                .map(job -> addresses(uri).file(job))
                .map(FileLinkResponse::of);
    }

    @Override
    public Uni<DataResponse<ExportJobReference>> delete(UUID id) {
        return jobs.end(caller.allowed(Scope.JOBS_WRITE).store(), id)
                .replaceWith(() -> new DataResponse<>(ExportJobReference.to(id)));
    }

    private ExportJobResponse response(ExportJob job, UriInfo uri) {
        return ExportJobResponse.from(job, addresses(uri));
    }

    private ExportAddresses addresses(UriInfo uri) {
        return new ExportAddresses(links, uri);
    }

    private static RestResponse<DataResponse<ExportJobResponse>> created(ExportJobResponse job) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, new DataResponse<>(job))
                .location(job.links().self())
                .build();
    }
}
