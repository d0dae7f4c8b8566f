package dev.tidings.job.export.download;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/**
 * Pipes a body to the client with back-pressure and without a thread. The framework can do so for
 * files; ours may come from elsewhere.
 */
@Provider
final class FileBodyWriter implements ServerMessageBodyWriter<FileBody> {

    private static final Logger LOG = Logger.getLogger(FileBodyWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type genericType,
            ResteasyReactiveResourceInfo target,
            MediaType mediaType) {
        return type == FileBody.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FileBody.class;
    }

    @Override
    public void writeResponse(FileBody body, Type genericType, ServerRequestContext context) {
        VertxResteasyReactiveRequestContext request = (VertxResteasyReactiveRequestContext) context;
        request.suspend();
        request.serverResponse().setResponseHeader("Content-Length", String.valueOf(body.length()));
        HttpServerResponse response = request.vertxServerResponse();
        body.bytes().stream()
                .pipe()
                .endOnFailure(false)
                .to(response, piped -> end(body, request, piped));
    }

    @Override
    public void writeTo(
            FileBody body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws WebApplicationException {
        throw new UnsupportedOperationException("a file is written by the server itself");
    }

    /** A client must not take half a file for a whole one. */
    private static void end(
            FileBody body, VertxResteasyReactiveRequestContext request, AsyncResult<Void> piped) {
        body.bytes().release().run();
        if (piped.failed()) {
            LOG.debugf("download broken off error=%s", piped.cause());
            request.vertxServerResponse().reset();
        }
        request.resume();
    }
}
