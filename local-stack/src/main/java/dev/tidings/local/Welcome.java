package dev.tidings.local;

import dev.tidings.local.stack.ApplicationKey;
import java.net.URI;

/** What a person reads when the stack is ready: where it is, its key, and how to try it. */
record Welcome(URI url, ApplicationKey key) {

    private static final String TEXT =
            """

            Tidings is ready.

              API            %1$s
              client id      %2$s
              client secret  %3$s

            Try it: run ./tidings receiver in a second terminal, and in a third

              TOKEN=$(curl -s %1$s/oauth/access_token \\
                -d grant_type=client_credentials -d client_id=%2$s \\
                -d client_secret=%3$s |
                sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

              curl -s %1$s/v2/integrations -H "Authorization: Bearer $TOKEN" \\
                -H 'Content-Type: application/json' -d '{"data": {"type": "integration",
                "name": "My first webhook", "enabled": true, "integration_type": "webhook",
                "observes": ["order.created"], "configuration": {"url": "http://127.0.0.1:9000/"}}}'

              curl -s %1$s/v2/events -H "Authorization: Bearer $TOKEN" \\
                -H 'Content-Type: application/json' -d '{"data": {"type": "event",
                "key": "order.created", "payload": {"data": {"type": "order", "id": "42"}}}}'

              curl -s %1$s/v2/integrations/logs -H "Authorization: Bearer $TOKEN"

            Webhooks may reach this machine's loopback addresses, which a real installation refuses.
            Ctrl-C stops everything.
            """;

    String text() {
        return TEXT.formatted(url, key.clientId(), key.clientSecret());
    }
}
