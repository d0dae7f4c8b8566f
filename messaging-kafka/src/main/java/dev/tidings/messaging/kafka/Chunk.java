package dev.tidings.messaging.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that are handed to the handler together.
 *
 * @param failures how often they have failed, together or in a larger chunk
 * @param suspicions how often the message failed alone while others went through
 * @param notBefore when they may be handed out
 */
record Chunk(List<Element> elements, int failures, int suspicions, Instant notBefore) {

    private static final int SHRINK = 10;

    Chunk {
        elements = List.copyOf(elements);
    }

    /**
     * The elements in chunks of a size and, unless it is a single element, of so many bytes at
     * most.
     */
    static List<Chunk> of(List<Element> elements, int size, long bytes) {
        List<Chunk> chunks = new ArrayList<>();
        List<Element> open = new ArrayList<>();
        long openBytes = 0;
        for (Element element : elements) {
            boolean full = open.size() == size || openBytes + element.bytes() > bytes;
            if (full && !open.isEmpty()) {
                chunks.add(first(open));
                open.clear();
                openBytes = 0;
            }
            open.add(element);
            openBytes += element.bytes();
        }
        if (!open.isEmpty()) {
            chunks.add(first(open));
        }
        return chunks;
    }

    /** Whether it is one message that has failed; it may have done so together with others. */
    boolean hasFailedAlone() {
        return isAlone() && failures > 0;
    }

    boolean isAlone() {
        return elements.size() == 1;
    }

    List<Object> payloads() {
        return elements.stream().map(Element::payload).toList();
    }

    /** The same messages after a failure, in chunks of a tenth, each not before then. */
    List<Chunk> shrunk(Instant then) {
        int size = Math.max(1, elements.size() / SHRINK);
        List<Chunk> chunks = new ArrayList<>();
        for (int start = 0; start < elements.size(); start += size) {
            List<Element> part = elements.subList(start, Math.min(start + size, elements.size()));
            chunks.add(new Chunk(part, failures + 1, suspicions, then));
        }
        return chunks;
    }

    /** The one message after it has failed alone. */
    Chunk again(boolean suspect, Instant then) {
        return new Chunk(elements, failures + 1, suspicions + (suspect ? 1 : 0), then);
    }

    private static Chunk first(List<Element> elements) {
        return new Chunk(elements, 0, 0, Instant.MIN);
    }
}
