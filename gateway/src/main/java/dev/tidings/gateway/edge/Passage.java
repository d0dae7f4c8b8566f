package dev.tidings.gateway.edge;

import dev.tidings.kit.request.RequestId;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way of one admitted request to its service and of the answer back. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final RoutingContext request;
    private final Upstream upstream;
    private final String token;
    private final AnnouncedBody announced;
    private final BodyRules rules;
    private final Refusals refusals;
    private @Nullable LimitedBody counted;

    Passage(
            RoutingContext request,
            Upstream upstream,
            String token,
            AnnouncedBody announced,
            BodyRules rules,
            Refusals refusals) {
        this.request = request;
        this.upstream = upstream;
        this.token = token;
        this.announced = announced;
        this.rules = rules;
        this.refusals = refusals;
    }

    /** A connection to the service; the clock for its answer starts when it has the request. */
    Future<HttpClientRequest> connect(ProxyContext unused) {
        return upstream.connect().onSuccess(this::awaitAnswer);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        prepare(context.request());
        return context.sendRequest()
                .recover(fault -> again(context, fault))
                .recover(fault -> Future.succeededFuture(refuse(context, fault)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ForwardedHead.toClient(context.response().headers());
        return context.sendResponse().onFailure(this::brokenOff);
    }

    private void prepare(ProxyRequest toService) {
        HttpServerRequest from = request.request();
        toService.setURI(uri(from));
        ForwardedHead.toService(toService.headers(), from, RequestId.of(request), token);
        switch (announced) {
            case AnnouncedBody.None none -> {
                toService.setBody(null);
                from.resume();
            }
            case AnnouncedBody.Sized sized -> {}
            case AnnouncedBody.Chunked chunked -> {
                counted = new LimitedBody(from, rules);
                toService.setBody(Body.body(counted));
            }
        }
    }

    /** The path as it was matched, so that a service sees no other; the query as it was sent. */
    private String uri(HttpServerRequest from) {
        String query = from.query();
        return query == null ? request.normalizedPath() : request.normalizedPath() + "?" + query;
    }

    private void awaitAnswer(HttpClientRequest sent) {
        if (announced instanceof AnnouncedBody.None) {
            upstream.awaitAnswer(sent);
        } else {
            request.request().end().onSuccess(whole -> upstream.awaitAnswer(sent));
        }
    }

    /** Once more, if a kept connection had gone stale and sending twice does no harm. */
    private Future<ProxyResponse> again(ProxyContext context, Throwable fault) {
        return fault instanceof HttpClosedException && isSafe()
                ? context.sendRequest()
                : Future.failedFuture(fault);
    }

    private boolean isSafe() {
        HttpMethod method = request.request().method();
        return announced instanceof AnnouncedBody.None
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private ProxyResponse refuse(ProxyContext context, Throwable fault) {
        if (counted != null && counted.isOverLimit()) {
            return refusals.instead(context, request, rules.tooLarge());
        }
        LOG.warnf(
                "service failed service=%s request=%s cause=%s",
                upstream.service().title(), RequestId.of(request), fault.toString());
        return refusals.instead(context, request, ServiceFault.problem(fault));
    }

    private void brokenOff(Throwable fault) {
        LOG.warnf(
                "answer broken off service=%s request=%s cause=%s",
                upstream.service().title(), RequestId.of(request), fault.toString());
    }
}
