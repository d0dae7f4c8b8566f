package dev.tidings.bench.report;

import dev.tidings.bench.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A report as one page that needs nothing else: the plots' library and the figures are in it. */
final class Page {

    private Page() {}

    static String of(Report report) {
        return resource("page.html")
                .replace("{{css}}", resource("page.css"))
                .replace("{{charts}}", resource("/" + resource("charts.txt").strip()))
                .replace("{{plots}}", resource("plots.js"))
                .replace("{{page}}", resource("page.js"))
                .replace("{{data}}", embedded(report));
    }

    /** A text in the figures must not end the element they are in. */
    private static String embedded(Report report) {
        return new String(Json.bytes(report), StandardCharsets.UTF_8).replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
