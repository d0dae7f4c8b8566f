package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "application/vnd.api+json, application/json",
        "Application/Problem+JSON;charset=utf-8, application/json;charset=utf-8",
        "'application/hal+json, text/html;q=0.5', 'application/json, text/html;q=0.5'",
        "application/json, application/json",
        "application/json+xml, application/json+xml",
        "application/a+json-seq, application/a+json-seq",
        "text/a+json, text/a+json"
    })
    void takesASuffixForWhatItSays(String sent, String taken) {
        assertThat(JsonMediaTypes.renamed(sent)).isEqualTo(taken);
    }
}
