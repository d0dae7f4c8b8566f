package dev.tidings.job.export.jobs;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/jobs}, as the OpenAPI document describes it. */
@Path("/v2/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "A store's data as a CSV file, made in the background.")
@SecurityRequirement(name = "oauth2", scopes = "jobs:read")
interface ExportJobApi {

    @GET
    @Operation(
            operationId = "jobs.list",
            summary = "List jobs",
            description = "The jobs of the last week, newest first.")
    @APIResponse(responseCode = "200", description = "A page of jobs.")
    Uni<ListResponse<ExportJobResponse>> list(
            @BeanParam PageParameters paging, @Context UriInfo uri);

    @POST
    @SecurityRequirement(name = "oauth2", scopes = "jobs:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "65536", parseValue = true)
    @Operation(
            operationId = "jobs.create",
            summary = "Create a job",
            description =
                    "The jobs of a store run one at a time, the earliest created first. A job and"
                            + " its file expire one week after the job was created.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "JobCreate")))
    @APIResponse(
            responseCode = "201",
            description = "The job, which is pending.",
            content = @Content(schema = @Schema(ref = "JobResponse")),
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(
            responseCode = "400",
            description =
                    "The body is not JSON, or the filter cannot be read: the detail names the"
                            + " position, the field and what is allowed there.")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such type of job, the store has too many that wait or run, or that"
                            + " have not expired, or something else is not valid.")
    Uni<RestResponse<DataResponse<ExportJobResponse>>> create(byte[] body, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(
            operationId = "jobs.get",
            summary = "Get a job",
            description = "How far it is, and where its file is once it is complete.")
    @APIResponse(responseCode = "200", description = "The job, with its progress.")
    Uni<DataResponse<ExportJobResponse>> read(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id,
            @Context UriInfo uri);

    @GET
    @Path("{id}/file")
    @Operation(
            operationId = "jobs.getFile",
            summary = "Get the link to a job's file",
            description = "The link needs no access token.")
    @APIResponse(responseCode = "200", description = "The link.")
    @APIResponse(responseCode = "422", description = "The job is not complete, so it has no file.")
    Uni<FileLinkResponse> file(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id,
            @Context UriInfo uri);

    @DELETE
    @SecurityRequirement(name = "oauth2", scopes = "jobs:write")
    @Path("{id}")
    @Operation(
            operationId = "jobs.delete",
            summary = "Cancel a job",
            description =
                    "A job that waits never runs, one that runs stops; its file, if it has one, is"
                            + " removed and the link to it leads nowhere.")
    @APIResponse(responseCode = "200", description = "The job is gone.")
    Uni<DataResponse<ExportJobReference>> delete(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id);
}
