package dev.tidings.kit.masking;

import jakarta.enterprise.context.ApplicationScoped;

/** Masks what the configuration says is secret. */
@ApplicationScoped
public class Masking {

    private final SecretNames names;

    public Masking(MaskingConfig config) {
        this.names = SecretNames.of(config.names());
    }

    /** For one record: it remembers whether anything of it had to be masked. */
    public Masker begin() {
        return new Masker(names);
    }
}
