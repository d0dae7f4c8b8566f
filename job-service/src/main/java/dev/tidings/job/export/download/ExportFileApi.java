package dev.tidings.job.export.download;

import dev.tidings.kit.identity.OpenToAll;
import dev.tidings.kit.problem.CommerceErrors;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the links of jobs lead, as the OpenAPI document describes it. */
@OpenToAll
@Path("/exports/{token}/{name}")
@Tag(name = "Jobs")
@APIResponse(responseCode = "304", description = "The client has the file, as If-None-Match says.")
@APIResponse(
        responseCode = "400",
        description = "The address of the request cannot be read.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CommerceErrors.class)))
@APIResponse(
        responseCode = "404",
        description = "The link is none of ours, or the job has expired or was deleted.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = CommerceErrors.class)))
interface ExportFileApi {

    @GET
    @Operation(
            operationId = "jobs.download",
            summary = "Download a file",
            description =
                    "Needs no access token. Compressed with gzip for clients that accept it; a"
                            + " single range of the uncompressed file otherwise, to resume a"
                            + " download.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The name of the file.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "ETag",
                        description = "For If-None-Match and If-Range.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The bytes that Range asks for.",
            headers =
                    @Header(
                            name = "Content-Range",
                            description = "Which bytes of how many.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", description = "The file has no such bytes.")
    Uni<RestResponse<FileBody>> read(@BeanParam FileRequest request);

    /** As the HTTP standard has it for every GET, so the document does not mention it. */
    @HEAD
    @Operation(hidden = true)
    Uni<RestResponse<FileBody>> head(@BeanParam FileRequest request);
}
