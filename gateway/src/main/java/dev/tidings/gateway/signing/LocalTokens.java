package dev.tidings.gateway.signing;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens with the signing keys at hand. It stands in for the default, which would fetch
 * the published keys over HTTP: here that is this very process.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class LocalTokens extends JWTCallerPrincipalFactory {

    private static final int CLOCK_SKEW_SECONDS = 60;

    private final SigningKeys keys;
    private final JwtConsumer verifier;

    LocalTokens(SigningKeys keys, @ConfigProperty(name = "tidings.issuer") String issuer) {
        this.keys = keys;
        this.verifier =
                new JwtConsumerBuilder()
                        .setExpectedIssuer(issuer)
                        .setRequireSubject()
                        .setRequireExpirationTime()
                        .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                        .setSkipDefaultAudienceValidation()
                        .setJwsAlgorithmConstraints(
                                new AlgorithmConstraints(
                                        ConstraintType.PERMIT,
                                        AlgorithmIdentifiers.RSA_USING_SHA256))
                        .setVerificationKeyResolver(this::publicKey)
                        .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(
                    token, "JWT", verifier.process(token).getJwtClaims());
        } catch (InvalidJwtException refused) {
            throw new ParseException("the token does not verify", refused);
        }
    }

    private Key publicKey(JsonWebSignature token, List<JsonWebStructure> nested)
            throws UnresolvableKeyException {
        String kid = token.getKeyIdHeaderValue();
        if (kid == null) {
            throw new UnresolvableKeyException("the token names no key");
        }
        return keys.find(kid)
                .orElseThrow(() -> new UnresolvableKeyException("no key of this kid"))
                .publicKey();
    }
}
