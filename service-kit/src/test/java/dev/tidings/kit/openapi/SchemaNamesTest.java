package dev.tidings.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaNamesTest {

    @Schema(name = "Log")
    record DeliveryLogResponse() {}

    @ParameterizedTest
    @CsvSource({
        "DataResponseDeliveryLogResponse, LogResponse",
        "DataResponseListDeliveryLogResponse, LogList",
        "ListResponseDeliveryLogResponse, LogPage"
    })
    void namesAnEnvelopeByWhatIsInIt(String generated, String name) throws IOException {
        assertThat(names().name(generated)).isEqualTo(name);
    }

    @Test
    void keepsEveryOtherName() throws IOException {
        assertThat(names().name("ListResults")).isEqualTo("ListResults");
    }

    private static SchemaNames names() throws IOException {
        return SchemaNames.of(Index.of(DeliveryLogResponse.class));
    }
}
