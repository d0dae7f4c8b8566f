package dev.tidings.gateway.signing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyEntity, String> {

    Uni<List<SigningKeyEntity>> oldestFirst() {
        return listAll(Sort.by("signsFrom"));
    }

    Uni<Void> remove(List<SigningKey> keys) {
        List<String> kids = keys.stream().map(SigningKey::kid).toList();
        return kids.isEmpty()
                ? Uni.createFrom().voidItem()
                : delete("kid in ?1", kids).replaceWithVoid();
    }
}
