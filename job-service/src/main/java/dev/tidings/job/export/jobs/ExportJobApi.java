package dev.tidings.job.export.jobs;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import dev.tidings.kit.problem.CommerceErrors;
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
@SecurityRequirement(name = "SecurityScheme")
@APIResponse(
        responseCode = "401",
        description = "No access token, or a bad or expired one.",
        content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
@APIResponse(
        responseCode = "403",
        description = "The access token lacks the scope jobs:read or jobs:write.",
        content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
interface ExportJobApi {

    @GET
    @Operation(
            operationId = "ListJobs",
            summary = "List jobs",
            description = "The jobs of the last week, newest first.")
    @APIResponse(responseCode = "200", description = "A page of jobs.")
    @APIResponse(
            responseCode = "400",
            description = "page[limit] or page[offset] is out of range or not a number.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<ListResponse<ExportJobResponse>> list(
            @BeanParam PageParameters paging, @Context UriInfo uri);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "CreateJob",
            summary = "Create a job",
            description =
                    "The jobs of a store run one at a time, the earliest created first. A job and"
                            + " its file expire one week after the job was created.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "JobCreate")))
    @APIResponse(
            responseCode = "201",
            description = "The job, which is pending; Location has its address.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The body is not JSON, or the filter cannot be read: the detail names the"
                            + " position, the field and what is allowed there.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not sent as application/json.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "422",
            description = "There is no such type of job, or something else is not valid.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<RestResponse<DataResponse<ExportJobResponse>>> create(byte[] body, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(operationId = "GetJob", summary = "Get a job")
    @APIResponse(responseCode = "200", description = "The job, with its progress.")
    @APIResponse(
            responseCode = "404",
            description = "The store has no such job, or has it no more.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<DataResponse<ExportJobResponse>> read(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id,
            @Context UriInfo uri);

    @GET
    @Path("{id}/file")
    @Operation(
            operationId = "GetJobFile",
            summary = "Get the link to a job's file",
            description = "The link needs no access token.")
    @APIResponse(responseCode = "200", description = "The link.")
    @APIResponse(
            responseCode = "404",
            description = "The store has no such job, or has it no more.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "422",
            description = "The job is not complete, so it has no file.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<FileLinkResponse> file(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id,
            @Context UriInfo uri);

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "DeleteJob",
            summary = "Cancel a job",
            description =
                    "A job that waits never runs, one that runs stops; its file, if it has one, is"
                            + " removed and the link to it leads nowhere.")
    @APIResponse(responseCode = "200", description = "The job is gone.")
    @APIResponse(
            responseCode = "404",
            description = "The store has no such job, or has it no more.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<DataResponse<ExportJobReference>> delete(
            @Parameter(description = "Id of the job.") @PathParam("id") UUID id);
}
