package dev.tidings.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;

/** Streams admitted requests to the services and their answers back, without keeping bodies. */
@Singleton
final class ServiceProxy {

    /** An upgrade would bypass the interceptor, and with it every check of headers. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Refusals refusals;
    private final BodyRules rules;

    ServiceProxy(Upstreams upstreams, Refusals refusals, EdgeConfig config) {
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.rules = new BodyRules(config.maxBody().asLongValue());
    }

    /**
     * Sends a request on.
     *
     * @throws dev.tidings.kit.problem.Problem when its body may not pass
     */
    void forward(AdmittedRequest request) {
        HttpServerRequest from = request.context().request();
        AnnouncedBody body = AnnouncedBody.in(from.headers());
        rules.check(from.method(), from.headers(), body);
        if (from.headers().contains(HttpHeaders.EXPECT)) {
            from.response().writeContinue();
        }
        Upstream upstream = upstreams.of(request.service());
        Passage passage = new Passage(request, upstream, body, rules, refusals);
        HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(passage::connect)
                .addInterceptor(passage)
                .handle(from);
    }
}
