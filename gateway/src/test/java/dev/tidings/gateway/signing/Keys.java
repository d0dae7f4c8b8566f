package dev.tidings.gateway.signing;

import dev.tidings.kit.secret.MasterKeys;
import dev.tidings.kit.secret.SecretCipher;
import dev.tidings.kit.testing.TestSecrets;
import java.time.Instant;

/** Signing keys for tests. */
final class Keys {

    static final KeyPairs PAIRS =
            new KeyPairs(new SecretCipher(MasterKeys.parse(TestSecrets.MASTER_KEYS)));

    private static final SigningKey PAIR = PAIRS.generate(Instant.EPOCH);

    private Keys() {}

    /** A key of this id; the pair is always the same, since making one takes its time. */
    static SigningKey key(String kid, Instant signsFrom) {
        return new SigningKey(kid, PAIR.publicKey(), PAIR.privateKey(), signsFrom);
    }
}
