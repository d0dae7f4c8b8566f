package dev.tidings.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.kit.identity.Claims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that no service may take, put together by hand: no library would sign most of them. Each
 * differs in one thing from one that is good.
 */
final class BadTokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String RS256 = "RS256";
    private static final int MINUTE = 60;

    private final UUID store;
    private final KeyPair ours = TestTokens.keys();
    private final KeyPair strangers = TestTokens.keyPair();
    private final String good;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private BadTokens(UUID store) {
        this.store = store;
        this.good = TestTokens.full(store);
    }

    /** Each by what is wrong with it. */
    static Map<String, String> of(UUID store) {
        BadTokens bad = new BadTokens(store);
        bad.addWithOtherAlgorithms();
        bad.addUnderOtherKeys();
        bad.addWithOtherClaims();
        bad.addInOtherForms();
        return bad.tokens;
    }

    private void addWithOtherAlgorithms() {
        for (String none : new String[] {"none", "None", "NONE"}) {
            tokens.put("alg " + none, unsigned(none) + ".");
            tokens.put("alg " + none + ", signature kept", unsigned(none) + "." + part(good, 2));
        }
        byte[] der = ours.getPublic().getEncoded();
        tokens.put("HS256 under the public key", hs256(der));
        tokens.put(
                "HS256 under the public key as PEM",
                hs256(
                        ("-----BEGIN PUBLIC KEY-----\n"
                                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                                .encodeToString(der)
                                        + "\n-----END PUBLIC KEY-----\n")
                                .getBytes(StandardCharsets.UTF_8)));
        tokens.put("RS512", signed(header("RS512"), claims(), "SHA512withRSA", ours.getPrivate()));
    }

    private void addUnderOtherKeys() {
        PrivateKey stranger = strangers.getPrivate();
        tokens.put("signed by a stranger", rs256(header(RS256), claims(), stranger));
        tokens.put(
                "a stranger who names our key",
                rs256(goodHeader().put("alg", RS256), claims(), stranger));
        tokens.put("the kid of another", rs256(header(RS256).put("kid", "x"), claims(), stranger));
        ObjectNode embedded = header(RS256);
        embedded.set("jwk", jwk((RSAPublicKey) strangers.getPublic()));
        tokens.put("a key that comes along", rs256(embedded, claims(), stranger));
        tokens.put(
                "a key from elsewhere",
                rs256(header(RS256).put("jku", "http://127.0.0.1:9/jwks"), claims(), stranger));
    }

    private void addWithOtherClaims() {
        long now = Instant.now().getEpochSecond();
        claim("another issuer", claims -> claims.put("iss", "https://elsewhere.example"));
        claim("no issuer", claims -> claims.remove("iss"));
        claim(
                "expired",
                claims -> claims.put("exp", now - 5 * MINUTE).put("iat", now - 9 * MINUTE));
        claim("without an end", claims -> claims.remove("exp"));
        claim("not yet valid", claims -> claims.put("nbf", now + 10 * MINUTE));
        claim("no store", claims -> claims.remove(Claims.STORE));
        claim("a store that is no id", claims -> claims.put(Claims.STORE, "' or 1=1"));
        claim("several stores", claims -> claims.putArray(Claims.STORE).add(store.toString()));
        claim("no organization", claims -> claims.remove(Claims.ORGANIZATION));
    }

    private void addInOtherForms() {
        String tampered = encoded(claims().put(Claims.STORE, UUID.randomUUID().toString()));
        tokens.put("another store", part(good, 0) + "." + tampered + "." + part(good, 2));
        tokens.put(
                "more scopes",
                part(TestTokens.implicit(store), 0)
                        + "."
                        + part(good, 1)
                        + "."
                        + part(TestTokens.implicit(store), 2));
        tokens.put("no signature", part(good, 0) + "." + part(good, 1) + ".");
        tokens.put("no third part", part(good, 0) + "." + part(good, 1));
        tokens.put("a fourth part", good + ".x");
        tokens.put("twice", good + "," + good);
        tokens.put("one character less", good.substring(0, good.length() - 1));
        tokens.put(
                "a part that must be understood", rs256(critical(), claims(), ours.getPrivate()));
        tokens.put("nothing", "");
        tokens.put("null", "null");
        tokens.put("very long", "x".repeat(6_000));
        tokens.put("not of this alphabet", "!!.~~.!!");
    }

    private void claim(String name, Consumer<ObjectNode> change) {
        ObjectNode claims = claims();
        change.accept(claims);
        tokens.put(name, rs256(header(RS256), claims, ours.getPrivate()));
    }

    private String unsigned(String algorithm) {
        return encoded(header(algorithm)) + "." + part(good, 1);
    }

    private String hs256(byte[] secret) {
        return signed(
                encoded(header("HS256")) + "." + part(good, 1),
                content -> hmac(new SecretKeySpec(secret, "HmacSHA256"), content));
    }

    private static String rs256(ObjectNode header, ObjectNode claims, PrivateKey key) {
        return signed(header, claims, "SHA256withRSA", key);
    }

    private static String signed(
            ObjectNode header, ObjectNode claims, String algorithm, PrivateKey key) {
        return signed(
                encoded(header) + "." + encoded(claims),
                content -> signature(algorithm, key, content));
    }

    private interface Signing {
        byte[] of(byte[] content) throws GeneralSecurityException;
    }

    private static String signed(String content, Signing signing) {
        try {
            byte[] signature = signing.of(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + BASE64.encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] signature(String algorithm, PrivateKey key, byte[] content)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static byte[] hmac(Key key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(content);
    }

    private static ObjectNode header(String algorithm) {
        return JsonNodeFactory.instance.objectNode().put("alg", algorithm).put("typ", "JWT");
    }

    private static ObjectNode critical() {
        ObjectNode header = header(RS256).put("x", 1);
        header.putArray("crit").add("x");
        return header;
    }

    private ObjectNode goodHeader() {
        return decoded(part(good, 0));
    }

    private ObjectNode claims() {
        return decoded(part(good, 1));
    }

    private static ObjectNode jwk(RSAPublicKey key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "RSA")
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String part(String token, int number) {
        return token.split("\\.", -1)[number];
    }

    private static String encoded(ObjectNode part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode decoded(String part) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
