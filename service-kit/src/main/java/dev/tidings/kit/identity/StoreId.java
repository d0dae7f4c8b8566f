package dev.tidings.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A tenant. Every row and every query belongs to one. */
@RegisterForReflection
public record StoreId(@JsonValue UUID value) {

    @JsonCreator
    public StoreId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
