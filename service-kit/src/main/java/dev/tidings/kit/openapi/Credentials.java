package dev.tidings.kit.openapi;

import dev.tidings.kit.identity.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes how clients show who they are. A resource names the scope it needs,
 * {@code @SecurityRequirement(name = "oauth2", scopes = …)}; the gateway takes the key pair itself
 * as well.
 */
final class Credentials {

    private static final String OAUTH2 = "oauth2";
    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    private Credentials() {}

    static void addTo(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(OAUTH2, oauth2())
                .addSecurityScheme(BEARER, bearer())
                .addSecurityScheme(BASIC, basic());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Credentials::addTo);
    }

    private static void addTo(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of());
            return;
        }
        List<SecurityRequirement> either = new ArrayList<>(operation.getSecurity());
        either.add(OASFactory.createSecurityRequirement().addScheme(BEARER));
        either.add(OASFactory.createSecurityRequirement().addScheme(BASIC));
        operation.setSecurity(either);
    }

    private static SecurityScheme oauth2() {
        OAuthFlow flow = OASFactory.createOAuthFlow().tokenUrl("/oauth/access_token");
        Stream.of(Scope.values()).forEach(scope -> flow.addScope(scope.claim(), meaning(scope)));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("An access token, got for an application key and good for an hour.")
                .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
    }

    /** The same token, for generators that know what to do with one but not how to get it. */
    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token that the client has got already.");
    }

    private static SecurityScheme basic() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("An application key as it is: its id and its secret.");
    }

    private static String meaning(Scope scope) {
        String[] words = scope.claim().split(":", 2);
        String verb = words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
        return verb + " " + words[0] + ".";
    }
}
