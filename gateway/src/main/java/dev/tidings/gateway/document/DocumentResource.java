package dev.tidings.gateway.document;

import dev.tidings.kit.identity.OpenToAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** Serves the document. */
@OpenToAll
@Path("/")
class DocumentResource {

    private static final String YAML = "application/yaml;charset=UTF-8";
    private static final int MAX_AGE_SECONDS = 300;

    private final ApiDocument document;

    DocumentResource(ApiDocument document) {
        this.document = document;
    }

    @GET
    @Path("openapi.yaml")
    @Produces(YAML)
    @Cache(maxAge = MAX_AGE_SECONDS)
    @Operation(hidden = true)
    public byte[] yaml() {
        return document.yaml();
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(maxAge = MAX_AGE_SECONDS)
    @Operation(hidden = true)
    public byte[] json() {
        return document.json();
    }
}
