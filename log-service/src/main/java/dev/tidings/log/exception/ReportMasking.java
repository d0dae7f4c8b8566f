package dev.tidings.log.exception;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tidings.kit.masking.Masker;
import dev.tidings.kit.masking.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Knows where in a report secrets can be. */
@ApplicationScoped
class ReportMasking {

    private static final String HEADERS = "headers";

    private static final List<String> WITH_ADDRESSES =
            List.of(ExceptionReport.BASE_URL, ExceptionReport.FULL_URL, ExceptionReport.EXCEPTION);
    private static final List<String> EXCHANGE =
            List.of(ExceptionReport.RESPONSE, ExceptionReport.REQUEST);

    private final Masking masking;

    ReportMasking(Masking masking) {
        this.masking = masking;
    }

    /** A report that may be stored. */
    record MaskedReport(ObjectNode members, boolean isProtected) {}

    MaskedReport mask(ExceptionReport report) {
        Masker masker = masking.begin();
        ObjectNode members = report.members();
        WITH_ADDRESSES.forEach(name -> maskAddresses(members, name, masker));
        EXCHANGE.forEach(name -> members.set(name, exchange(members.get(name), masker)));
        return new MaskedReport(members, masker.anything());
    }

    private static void maskAddresses(ObjectNode members, String name, Masker masker) {
        if (members.get(name) instanceof TextNode text) {
            members.put(name, masker.parameters(text.textValue()));
        }
    }

    /** A request or a response, whose headers may be one text. */
    private static JsonNode exchange(JsonNode sent, Masker masker) {
        if (sent instanceof ObjectNode exchange
                && exchange.get(HEADERS) instanceof TextNode headers) {
            exchange.put(HEADERS, masker.headers(headers.textValue()));
        }
        return masker.json(sent);
    }
}
