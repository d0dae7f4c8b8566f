package dev.tidings.gateway.edge;

import dev.tidings.kit.body.AnnouncedBody;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;

/**
 * Streams admitted requests to the services and their answers back, without keeping large bodies.
 */
@Singleton
final class ServiceProxy {

    /** An upgrade would bypass the interceptor, and with it every check of headers. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Uploads uploads;
    private final Refusals refusals;
    private final long maxBody;

    ServiceProxy(Upstreams upstreams, Uploads uploads, Refusals refusals, EdgeConfig config) {
        this.upstreams = upstreams;
        this.uploads = uploads;
        this.refusals = refusals;
        this.maxBody = config.maxBody().asLongValue();
    }

    /**
     * Sends a request on.
     *
     * @throws dev.tidings.kit.problem.Problem when its body may not pass
     */
    void forward(AdmittedRequest request) {
        HttpServerRequest from = request.context().request();
        AnnouncedBody body = AnnouncedBody.in(from.headers());
        BodyRules rules = new BodyRules(Math.min(maxBody, request.operation().maxBody()));
        rules.check(from.method(), from.headers(), body);
        if (from.headers().contains(HttpHeaders.EXPECT)) {
            from.response().writeContinue();
        }
        if (body instanceof AnnouncedBody.None) {
            send(request, new Upload.None(), rules);
        } else {
            uploads.begin(request, body)
                    .map(rules::checked)
                    .compose(upload -> {
                        send(request, upload, rules);
                        return Future.succeededFuture();
                    })
                    .onFailure(fault -> refuse(request, fault));
        }
    }

    private void send(AdmittedRequest request, Upload upload, BodyRules rules) {
        Upstream upstream = upstreams.of(request.service());
        Passage passage = new Passage(request, upstream, upload, rules, refusals);
        HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(passage::connect)
                .addInterceptor(passage)
                .handle(request.context().request());
    }

    /** A client that has gone needs no answer. */
    private void refuse(AdmittedRequest request, Throwable fault) {
        if (!request.context().response().closed()) {
            refusals.answer(request.context(), fault);
        }
    }
}
