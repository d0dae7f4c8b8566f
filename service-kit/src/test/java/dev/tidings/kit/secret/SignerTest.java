package dev.tidings.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignerTest {

    private static final String FIRST = "1:" + "0a".repeat(32);
    private static final String SECOND = "2:" + "0b".repeat(32);

    private final Signer signer = signer(FIRST, "links");

    @Test
    void readsBackWhatItSigned() {
        assertThat(opened(signer, sign(signer, "content"))).contains("content");
        assertThat(opened(signer, sign(signer, ""))).contains("");
    }

    @Test
    void signsTheSameTwice() {
        assertThat(sign(signer, "content")).isEqualTo(sign(signer, "content"));
    }

    @Test
    void refusesWhatWasAlteredInAnyCharacter() {
        String token = sign(signer, "content");

        assertThat(IntStream.range(0, token.length()))
                .allSatisfy(i -> assertThat(opened(signer, altered(token, i))).isEmpty());
        assertThat(opened(signer, token + "A")).isEmpty();
        assertThat(opened(signer, token.substring(1))).isEmpty();
        assertThat(opened(signer, "")).isEmpty();
        assertThat(opened(signer, "no base64!")).isEmpty();
    }

    @Test
    void whatIsSignedForOnePurposeIsGoodForNoOther() {
        assertThat(opened(signer(FIRST, "other"), sign(signer, "content"))).isEmpty();
    }

    @Test
    void survivesTheRotationOfTheMasterKeyUntilTheOldOneIsGone() {
        String old = sign(signer, "content");

        assertThat(opened(signer(SECOND + "," + FIRST, "links"), old)).contains("content");
        assertThat(opened(signer(SECOND, "links"), old)).isEmpty();
    }

    private static Signer signer(String keys, String purpose) {
        return new Signer(MasterKeys.parse(keys), purpose);
    }

    private static String sign(Signer signer, String content) {
        return signer.sign(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> opened(Signer signer, String token) {
        return signer.verify(token).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private static String altered(String token, int at) {
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }
}
