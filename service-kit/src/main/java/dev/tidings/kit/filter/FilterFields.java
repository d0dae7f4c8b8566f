package dev.tidings.kit.filter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The fields that one kind of filter may name, in the order in which they are told to a person. */
public final class FilterFields {

    private final SequencedMap<String, FilterField> byName = new LinkedHashMap<>();

    private FilterFields(Collection<FilterField> fields) {
        fields.forEach(field -> byName.put(field.name(), field));
    }

    public static FilterFields of(Collection<FilterField> fields) {
        return new FilterFields(fields);
    }

    public static FilterFields of(FilterField... fields) {
        return new FilterFields(List.of(fields));
    }

    Optional<FilterField> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
