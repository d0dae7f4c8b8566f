package dev.tidings.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What no client means to send and some send nevertheless: the same on each run. */
final class OddInput {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long SEED = 20261130;
    private static final int COMBINATIONS = 60;

    /** A name that stands for an odd one until the text is written. */
    private static final String PLACE = "-place of an odd name-";

    private static final List<String> NUMBERS =
            List.of(
                    "1e99999999999",
                    "-1e99999999999",
                    "0.1e-2147483648",
                    "0e99999999999",
                    "1e2147483647",
                    "1e400",
                    "1E-400",
                    "-0",
                    "-0.0",
                    "-1",
                    "1.10",
                    "9223372036854775808",
                    "9".repeat(400),
                    "9".repeat(5_000));

    private static final List<String> STRINGS =
            Stream.of(
                            "",
                            " ",
                            "\\u0000",
                            "a\\u0000b",
                            "\\ud800",
                            "\\udfff\\ud800",
                            "\\ufeff",
                            "\\u001f\\r\\n",
                            "\\ud83d\\ude00".repeat(300),
                            "x".repeat(40_000),
                            "{\\\"a\\\":1e99999999999}",
                            "[".repeat(3_000),
                            "+999999999-01-01T00:00:00Z",
                            "-999999999-01-01T00:00:00Z",
                            "0000-01-01T00:00:00+18:00",
                            "9999-12-31T23:59:60.999999999999999999-18:00",
                            "2026-02-30T25:61:61Z",
                            "99999999999999999999",
                            "0-0-0-0-0",
                            "http://[::1",
                            "http://\\u0000/",
                            "https://user@host:99999/\\ud800",
                            "eq(name,\\\"\\ud800\\\")",
                            "eq(created_at,+999999999-12-31)",
                            "gt(created_at,99999999999999)",
                            "lt(updated_at,9999-12-31)",
                            "eq(with_tax,99999999999999999999)",
                            "gt(with_tax,-0)",
                            "like(name,*\\\\\\\\)",
                            "(".repeat(5_000))
                    .map(text -> '"' + text + '"')
                    .toList();

    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "[null]",
                    "[[]]",
                    "[1e99999999999]",
                    "[\"\\u0000\",\"\\ud800\"]",
                    "{\"\":{\"\\u0000\":\"\\u0000\"}}",
                    "[".repeat(900) + "]".repeat(900),
                    "{\"a\":".repeat(900) + "1" + "}".repeat(900),
                    "[" + "0,".repeat(2_000) + "0]");

    private static final List<String> VALUES =
            Stream.of(NUMBERS, STRINGS, OTHERS).flatMap(List::stream).toList();

    private static final List<String> NAMES =
            List.of(
                    "",
                    "\\u0000",
                    "\\ud800",
                    "a.b[0]",
                    "\\r\\nSet-Cookie: a=b",
                    "n".repeat(40_000),
                    "n".repeat(60_000));

    /** As they stand in the target of a request. */
    private static final List<String> TARGET_TEXTS =
            List.of(
                    "",
                    "-1",
                    "0",
                    "+1",
                    "%2B1",
                    "1e3",
                    "1.5",
                    "99999999999",
                    "9".repeat(30),
                    "%D9%A1",
                    "null",
                    "NaN",
                    "%00",
                    "a%00b",
                    "%",
                    "%zz",
                    "%ff",
                    "%C0%AF",
                    "%ED%A0%80",
                    "%F0%9F%98%80",
                    "%0d%0aX:%201",
                    "é",
                    "{}",
                    "[]",
                    "a|b",
                    "<a>",
                    "a%2Fb",
                    "a;b=c",
                    ";",
                    "..",
                    "%2e%2e",
                    "x".repeat(3_000),
                    "0-0-0-0-0",
                    "00000000-0000-0000-0000-000000000000",
                    "00000000-0000-0000-0000-00000000000g",
                    "%2B999999999-01-01T00:00:00Z",
                    "-999999999-01-01T00:00:00Z",
                    "0000-01-01T00:00:00%2B18:00",
                    "9999-12-31T23:59:59.999999999-18:00",
                    "1677-01-01T00:00:00Z",
                    "2026-02-30T25:61:61Z");

    private OddInput() {}

    /** Bodies: odd as a whole, and this sample with an odd value or name in each of its places. */
    static Stream<byte[]> bodies(JsonNode sample) {
        return Stream.of(
                        wholes(sample),
                        oneOddValue(sample),
                        oneOddName(sample),
                        severalOddValues(sample))
                .flatMap(each -> each);
    }

    /** Forms, for an operation that takes one. */
    static Stream<byte[]> forms(JsonNode sample) {
        Stream<String> odd =
                sample.properties().stream()
                        .flatMap(member ->
                                TARGET_TEXTS.stream()
                                        .map(text ->
                                                form(sample)
                                                        .replace(
                                                                member.getKey()
                                                                        + "="
                                                                        + member.getValue()
                                                                                .asText(),
                                                                member.getKey() + "=" + text)));
        return Stream.concat(odd, Stream.of("", "=", "&&", "%", "%=%", "a".repeat(9_000), "[]=1"))
                .map(OddInput::utf8);
    }

    /** Segments of a path, and values of a query parameter. */
    static List<String> targetTexts() {
        return TARGET_TEXTS;
    }

    private static String form(JsonNode sample) {
        return String.join(
                "&",
                sample.properties().stream()
                        .map(member -> member.getKey() + "=" + member.getValue().asText())
                        .toList());
    }

    private static Stream<byte[]> wholes(JsonNode sample) {
        String good = written(sample);
        Stream<String> texts =
                Stream.of(
                        "",
                        " ",
                        "{",
                        "[",
                        "nope",
                        "\u0000",
                        good + good,
                        good.substring(0, good.length() - 1),
                        "\ufeff" + good,
                        "\ufeff",
                        "[".repeat(100_000),
                        "{\"a\":".repeat(100_000),
                        "{\"a\":1,\"a\":2}",
                        "{" + "\"" + "n".repeat(9_000) + "\":1,\"" + "n".repeat(9_000) + "\":1}",
                        "{\"data\":[" + "{},".repeat(900) + "{}]}",
                        "{\"data\":{" + manyMembers() + "}}",
                        "{" + manyMembers() + "}",
                        "[NaN,Infinity]",
                        "{'a':1}",
                        "/* */{}");
        Stream<byte[]> bytes =
                Stream.of(
                        good.getBytes(StandardCharsets.UTF_16),
                        good.getBytes(StandardCharsets.UTF_16LE),
                        new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
                        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                        new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
                        new byte[] {(byte) 0xEF, (byte) 0xBB},
                        new byte[] {0x1F, (byte) 0x8B, 8, 0});
        return Stream.of(texts.map(OddInput::utf8), VALUES.stream().map(OddInput::utf8), bytes)
                .flatMap(each -> each);
    }

    private static String manyMembers() {
        StringBuilder members = new StringBuilder("\"m\":0");
        for (int i = 0; i < 5_000; i++) {
            members.append(",\"m").append(i).append("\":0");
        }
        return members.toString();
    }

    private static Stream<byte[]> oneOddValue(JsonNode sample) {
        return places(sample).stream()
                .flatMap(place -> VALUES.stream().map(value -> with(sample, place, value)));
    }

    private static Stream<byte[]> oneOddName(JsonNode sample) {
        return places(sample).stream()
                .filter(place -> sample.at(place).isObject())
                .flatMap(place -> NAMES.stream().map(name -> named(sample, place, name)));
    }

    private static Stream<byte[]> severalOddValues(JsonNode sample) {
        Random random = new Random(SEED);
        List<String> places = places(sample);
        return Stream.generate(
                        () -> {
                            JsonNode odd = sample.deepCopy();
                            for (int i = 0; i < 4; i++) {
                                set(odd, any(places, random), any(VALUES, random));
                            }
                            return utf8(written(odd));
                        })
                .limit(places.isEmpty() ? 0 : COMBINATIONS);
    }

    private static byte[] with(JsonNode sample, String place, String value) {
        JsonNode odd = sample.deepCopy();
        set(odd, place, value);
        return utf8(written(odd));
    }

    private static byte[] named(JsonNode sample, String place, String name) {
        JsonNode odd = sample.deepCopy();
        ((ObjectNode) odd.at(place)).put(PLACE, 1);
        return utf8(written(odd).replace(PLACE, name));
    }

    /** Puts a value there, if the place is still to be found. */
    private static void set(JsonNode root, String place, String value) {
        int last = place.lastIndexOf('/');
        JsonNode raw = NODES.rawValueNode(new RawValue(value));
        String name = place.substring(last + 1);
        switch (root.at(place.substring(0, last))) {
            case ObjectNode object -> object.set(name, raw);
            case ArrayNode array -> array.set(Integer.parseInt(name), raw);
            default -> {}
        }
    }

    /** JSON pointers of everything below the root. */
    private static List<String> places(JsonNode root) {
        List<String> places = new ArrayList<>();
        collect(root, "", places);
        return places;
    }

    private static void collect(JsonNode value, String at, List<String> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        value.properties()
                .forEach(member -> collect(member.getValue(), at + "/" + member.getKey(), places));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.get(i), at + "/" + i, places);
        }
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A body as it should be. */
    static byte[] goodBody(JsonNode sample) {
        return utf8(written(sample));
    }

    private static String written(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
