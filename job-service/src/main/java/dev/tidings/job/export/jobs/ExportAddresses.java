package dev.tidings.job.export.jobs;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.link.ExportLinks;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The addresses of jobs and files, at the host that the client asked. */
record ExportAddresses(ExportLinks signed, UriInfo uri) {

    URI self(ExportJob job) {
        return uri.getBaseUriBuilder().path(ExportJobApi.class).path("{id}").build(job.id());
    }

    FileLink file(ExportJob job) {
        return new FileLink(
                job.file() == null ? "" : uri.getBaseUri().resolve(signed.pathOf(job)).toString());
    }
}
