package dev.tidings.gateway.edge;

import dev.tidings.kit.request.RequestId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
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

    private final AdmittedRequest admitted;
    private final RoutingContext request;
    private final Upstream upstream;
    private final Upload upload;
    private final BodyRules rules;
    private final Refusals refusals;
    private @Nullable LimitedBody rest;

    Passage(
            AdmittedRequest admitted,
            Upstream upstream,
            Upload upload,
            BodyRules rules,
            Refusals refusals) {
        this.admitted = admitted;
        this.request = admitted.context();
        this.upstream = upstream;
        this.upload = upload;
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
        ProxyResponse answer = context.response();
        ForwardedHead.toClient(answer.headers());
        leavePhraseToServer(answer);
        Body body = answer.getBody();
        if (body != null) {
            answer.setBody(Body.body(new AnswerBody(body.stream(), this::breakOff), body.length()));
        }
        return context.sendResponse();
    }

    /**
     * Vert.x knows 304 by a constant, which a status with a phrase of its own is not. It would
     * announce chunks with it, for which many clients wait in vain.
     */
    private static void leavePhraseToServer(ProxyResponse answer) {
        answer.setStatusMessage(null);
    }

    private void prepare(ProxyRequest toService) {
        HttpServerRequest from = request.request();
        toService.setURI(admitted.uri());
        ForwardedHead.toService(toService.headers(), from, RequestId.of(request), admitted.token());
        switch (upload) {
            case Upload.None none -> {
                toService.setBody(null);
                from.resume();
            }
            case Upload.Whole(byte[] bytes) -> toService.setBody(Body.body(Buffer.buffer(bytes)));
            case Upload.Begun begun -> {
                LimitedBody body = new LimitedBody(from, begun, rules);
                request.addEndHandler(end -> body.leave());
                toService.setBody(Body.body(body, toService.getBody().length()));
                rest = body;
            }
        }
    }

    private void awaitAnswer(HttpClientRequest sent) {
        sent.exceptionHandler(reportedWithTheAnswer -> {});
        if (upload instanceof Upload.Begun) {
            request.request().end().onSuccess(whole -> upstream.awaitAnswer(sent));
        } else {
            upstream.awaitAnswer(sent);
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
        return upload instanceof Upload.None
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private ProxyResponse refuse(ProxyContext context, Throwable fault) {
        if (rest != null && rest.refusal() != null) {
            return refusals.instead(context, request, rest.refusal());
        }
        report("service failed", fault);
        return refusals.instead(context, request, ServiceFault.problem(fault));
    }

    /** A client must not take half an answer for a whole one. */
    private void breakOff(Throwable fault) {
        report("answer broken off", fault);
        request.request().connection().close();
    }

    private void report(String what, Throwable fault) {
        if (fault instanceof StreamResetException clientHasLeft) {
            LOG.debugf("client left request=%s", RequestId.of(request));
        } else {
            LOG.warnf(
                    "%s service=%s request=%s cause=%s",
                    what, upstream.service().title(), RequestId.of(request), fault.toString());
        }
    }
}
