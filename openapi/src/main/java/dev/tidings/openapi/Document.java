package dev.tidings.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An OpenAPI document as a tree.
 *
 * @param name whose it is, for messages
 */
record Document(String name, ObjectNode tree) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new Quotes()).build())
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    static Document read(String name, Path file) {
        try {
            return parse(name, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document parse(String name, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            return new Document(name, (ObjectNode) tree);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(name + " is no YAML", malformed);
        }
    }

    String toYaml() {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Quotes what begins like a number as well: some readers would take it for a time. */
    private static final class Quotes extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value)
                    || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
        }
    }

    /** The object at this member; empty when there is none. */
    ObjectNode section(String member) {
        return tree.path(member) instanceof ObjectNode found ? found : YAML.createObjectNode();
    }
}
