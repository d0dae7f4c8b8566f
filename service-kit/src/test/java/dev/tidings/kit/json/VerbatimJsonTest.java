package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"z\":1,\"a\":{\"y\":[],\"b\":{}},\"\":null}",
                "[0,-0,-0.0,1,1.0,1.50,1e5,1E+5,1e400,0.1e-7,-12]",
                "[999999999999999999,1000000000000000000,9223372036854775808]",
                "[true,false,null,\"\",[[]]]",
                "\"nul \\u0000, tab \\t, quote \\\", slash \\\\\"",
                "\"\u00fc \u65e5 \uD83D\uDE00\"",
                "1.0"
            })
    void comesBackAsItWasSent(String json) throws IOException {
        assertThat(VerbatimJson.write(VerbatimJson.read(json))).isEqualTo(json);
        assertThat(VerbatimJson.write(VerbatimJson.read(utf8(json)))).isEqualTo(json);
    }

    @Test
    void losesWhiteSpaceAlone() throws IOException {
        assertThat(VerbatimJson.write(VerbatimJson.read(" { \"a\" :\n[ 1 , 2 ] } ")))
                .isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void writesHalvesOfPairsSoThatEveryEncodingCarriesThem() throws IOException {
        String written = VerbatimJson.write(VerbatimJson.read("\"\\uD83D \u00fc\""));

        assertThat(written).isEqualTo("\"\\uD83D \\u00FC\"");
        assertThat(VerbatimJson.read(written).textValue()).isEqualTo("\uD83D \u00fc");
    }

    @Test
    void takesNumbersNamesAndTextsOfAnyLength() throws IOException {
        String digits = "7".repeat(500_000);
        String name = "n".repeat(200_000);
        String json = "{\"" + name + "\":[" + digits + "," + digits + ".5]}";

        assertThat(VerbatimJson.write(VerbatimJson.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "1 2",
                "01",
                "NaN",
                "'a'",
                "{a:1}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> VerbatimJson.read(text))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesMoreThanAThousandLevels() throws IOException {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);

        assertThat(VerbatimJson.write(VerbatimJson.read(deep))).isEqualTo(deep);
        assertThatThrownBy(() -> VerbatimJson.read("[" + deep + "]"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(
                        () -> VerbatimJson.read("\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() ->
                        VerbatimJson.read(
                                new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .isInstanceOf(CharacterCodingException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
