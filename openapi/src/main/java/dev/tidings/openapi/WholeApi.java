package dev.tidings.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts documents together: the operations of all under one head, and their components once. Two
 * documents may have the same component only if it is the same in both; names are what clients are
 * generated with, so a clash is an error and not something to be renamed.
 */
final class WholeApi {

    private final ObjectNode whole;

    private WholeApi(Document head) {
        this.whole = head.tree().deepCopy();
    }

    /**
     * The document of all of them, in an order that depends on nothing but their content.
     *
     * @throws NameClash when they do not go together
     */
    static Document of(Document head, List<Document> parts) {
        WholeApi api = new WholeApi(head);
        parts.forEach(api::add);
        api.sort();
        return new Document("the API", api.whole);
    }

    private void add(Document part) {
        merge(part, "paths", part.section("paths"), whole.withObject("/paths"));
        merge(part, "webhooks", part.section("webhooks"), whole.withObject("/webhooks"));
        for (Map.Entry<String, JsonNode> kind : part.section("components").properties()) {
            ObjectNode target = whole.withObject("/components/" + kind.getKey());
            merge(part, kind.getKey(), (ObjectNode) kind.getValue(), target);
        }
        part.tree().path("tags").forEach(this::addTag);
    }

    private static void merge(Document part, String kind, ObjectNode from, ObjectNode into) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            JsonNode known = into.get(entry.getKey());
            if (known != null && !known.equals(entry.getValue())) {
                throw new NameClash(part.name(), kind, entry.getKey());
            }
            into.set(entry.getKey(), entry.getValue());
        }
    }

    /** A tag that several documents have is described by the first that does. */
    private void addTag(JsonNode tag) {
        ArrayNode tags = whole.withArray("/tags");
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).path("name").equals(tag.path("name"))) {
                if (!tags.get(i).has("description")) {
                    tags.set(i, tag);
                }
                return;
            }
        }
        tags.add(tag);
    }

    private void sort() {
        sortMembers(whole.withObject("/paths"));
        sortMembers(whole.withObject("/webhooks"));
        for (JsonNode components : whole.withObject("/components")) {
            sortMembers((ObjectNode) components);
        }
        sortMembers(whole.withObject("/components"));
        ArrayNode tags = whole.withArray("/tags");
        Map<String, JsonNode> byName = new TreeMap<>();
        tags.forEach(tag -> byName.put(tag.path("name").asText(), tag));
        tags.removeAll().addAll(byName.values());
    }

    private static void sortMembers(ObjectNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        object.removeAll();
        object.setAll(sorted);
    }

    /** Two documents mean different things by one name. */
    static final class NameClash extends IllegalArgumentException {

        NameClash(String document, String kind, String name) {
            super(
                    "%s of %s is not what another document means by it: %s"
                            .formatted(name, document, kind));
        }
    }
}
