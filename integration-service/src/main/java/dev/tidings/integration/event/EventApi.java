package dev.tidings.integration.event;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v2/events}, as the OpenAPI document describes it. */
@Path("/v2/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What happened in a store, for those who observe it.")
@SecurityRequirement(name = "oauth2", scopes = "events:read")
interface EventApi {

    @POST
    @SecurityRequirement(name = "oauth2", scopes = "events:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "10485760", parseValue = true)
    @Operation(
            operationId = "events.send",
            summary = "Send events",
            description =
                    "Takes one event or a list of up to 1,000, as a whole or not at all. An"
                            + " accepted event is durable and will reach every enabled integration that"
                            + " observes it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "EventsSend")))
    @APIResponse(
            responseCode = "202",
            description = "The events with their ids, in the form they were sent in.",
            content = @Content(schema = @Schema(ref = "EventsAccepted")))
    Uni<RestResponse<DataResponse<Object>>> accept(
            byte[] body,
            @Parameter(
                            description = "The id of a single event, in place of its member id.",
                            schema = @Schema(type = SchemaType.STRING, pattern = EventId.PATTERN))
                    @HeaderParam(EventId.HEADER)
                    @Nullable String idempotencyKey);

    @GET
    @Operation(
            operationId = "events.list",
            summary = "List events",
            description =
                    "The store's events, newest first. One that was just accepted appears within"
                            + " moments.")
    @APIResponse(responseCode = "200", description = "A page of events.")
    Uni<ListResponse<EventResponse>> list(@BeanParam PageParameters page, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(
            operationId = "events.get",
            summary = "Get an event",
            description = "As it was accepted, for as long as it is kept.")
    @APIResponse(responseCode = "200", description = "The event.")
    Uni<DataResponse<EventResponse>> read(
            @Parameter(
                            description = "The id of the event.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 128,
                                            examples = "order-1001-created"))
                    @PathParam("id")
                    String id,
            @Context UriInfo uri);
}
