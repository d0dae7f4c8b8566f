package dev.tidings.kit.openapi;

import dev.tidings.kit.request.RequestId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds the answers that operations have in common; what a resource says itself stays. */
final class CommonAnswers {

    private static final String RETRY_AFTER = "Retry-After";

    private final Components components;

    private CommonAnswers(Components components) {
        this.components = components;
    }

    static void addTo(OpenAPI document) {
        CommonAnswers answers = new CommonAnswers(document.getComponents());
        answers.components.addHeader(RequestId.HEADER, requestId());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> answers.addTo(path, item.getOperations()));
    }

    private void addTo(String path, Map<HttpMethod, Operation> operations) {
        ErrorForm.ofPath(path)
                .ifPresentOrElse(
                        form ->
                                operations.forEach((method, operation) ->
                                        addTo(form, path, method, operation)),
                        () -> operations.values().forEach(this::addFaults));
        operations.values().forEach(CommonAnswers::nameRequest);
    }

    /** Outside both dialects each resource has its own answers, but what is not its doing. */
    private void addFaults(Operation operation) {
        for (CommonAnswer fault : CommonAnswer.FAULTS) {
            if (!operation.getResponses().hasAPIResponse(fault.status())) {
                operation
                        .getResponses()
                        .addAPIResponse(fault.status(), reference(ErrorForm.COMMERCE, fault));
            }
        }
    }

    private void addTo(ErrorForm form, String path, HttpMethod method, Operation operation) {
        Map<String, APIResponse> own = operation.getResponses().getAPIResponses();
        own.forEach((status, answer) -> complete(form, status, answer));
        for (CommonAnswer answer : CommonAnswer.values()) {
            if (!own.containsKey(answer.status()) && answer.fits(form, path, method, operation)) {
                operation.getResponses().addAPIResponse(answer.status(), reference(form, answer));
            }
        }
    }

    /** An error that a resource only describes has the body of its dialect. */
    private static void complete(ErrorForm form, String status, APIResponse answer) {
        if (status.compareTo("400") >= 0 && answer.getRef() == null) {
            answer.setContent(form.content());
        }
    }

    private APIResponse reference(ErrorForm form, CommonAnswer answer) {
        String name = form.component(answer);
        components.addResponse(name, response(form, answer));
        return OASFactory.createAPIResponse().ref(name);
    }

    private APIResponse response(ErrorForm form, CommonAnswer answer) {
        APIResponse response =
                OASFactory.createAPIResponse()
                        .description(answer.description())
                        .content(form.content())
                        .addHeader(RequestId.HEADER, referenceTo(RequestId.HEADER));
        if (answer.tellsWhenToRetry()) {
            components.addHeader(RETRY_AFTER, retryAfter());
            response.addHeader(RETRY_AFTER, referenceTo(RETRY_AFTER));
        }
        return response;
    }

    private static void nameRequest(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() == null)
                .forEach(answer ->
                        answer.addHeader(RequestId.HEADER, referenceTo(RequestId.HEADER)));
    }

    private static Header requestId() {
        return OASFactory.createHeader()
                .description(
                        "The id of the request: the UUID it came with in this header, or one of"
                                + " ours.")
                .schema(
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .format("uuid")
                                .examples(List.of("0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f11")));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("In how many seconds to come again.")
                .schema(
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.ZERO)
                                .examples(List.of(1)));
    }

    private static Header referenceTo(String name) {
        return OASFactory.createHeader().ref(name);
    }
}
