package dev.tidings.gateway.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "signing_key")
class SigningKeyEntity {

    @Id String kid;

    @Column(name = "public_key")
    byte[] publicKey;

    @Column(name = "private_key")
    String privateKey;

    @Column(name = "signs_from")
    Instant signsFrom;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;
}
