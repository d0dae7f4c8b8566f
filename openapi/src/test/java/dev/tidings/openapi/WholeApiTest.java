package dev.tidings.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeApiTest {

    private static final Document HEAD =
            Document.parse("head", "{openapi: 3.1.0, info: {title: Tidings}}");

    @Test
    void hasThePathsOfAllUnderOneHead() {
        // Given
        Document first = Document.parse("first", "{info: {title: First}, paths: {/b: {get: {}}}}");
        Document second = Document.parse("second", "{paths: {/a: {get: {}}}}");

        // When
        Document whole = WholeApi.of(HEAD, List.of(first, second));

        // Then
        assertThat(whole.section("paths").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("/a", "/b");
        assertThat(whole.tree().at("/info/title").asText()).isEqualTo("Tidings");
    }

    @Test
    void isTheSameInWhateverOrderTheDocumentsCome() {
        // Given
        Document first = Document.parse("first", "{paths: {/b: {}}, tags: [{name: B}, {name: A}]}");
        Document second =
                Document.parse("second", "{paths: {/a: {}}, tags: [{name: A, description: All}]}");

        // When
        String oneWay = WholeApi.of(HEAD, List.of(first, second)).toYaml();
        String theOther = WholeApi.of(HEAD, List.of(second, first)).toYaml();

        // Then
        assertThat(oneWay).isEqualTo(theOther).contains("description: All");
    }

    @Test
    void hasAComponentOnceThatIsTheSameInSeveral() {
        // Given
        Document part = Document.parse("part", "{components: {schemas: {Error: {type: object}}}}");

        // When
        Document whole = WholeApi.of(HEAD, List.of(part, part));

        // Then
        assertThat(whole.tree().at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void refusesOneNameForTwoThings() {
        // Given
        Document first = Document.parse("first", "{components: {schemas: {Job: {type: object}}}}");
        Document second = Document.parse("second", "{components: {schemas: {Job: {type: array}}}}");

        // When / Then
        assertThatThrownBy(() -> WholeApi.of(HEAD, List.of(first, second)))
                .isInstanceOf(WholeApi.NameClash.class)
                .hasMessageContaining("Job of second");
    }
}
