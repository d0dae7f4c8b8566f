package dev.tidings.gateway.key;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StoreRepository implements PanacheRepositoryBase<StoreEntity, UUID> {}
