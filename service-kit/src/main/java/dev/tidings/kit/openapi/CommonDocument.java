package dev.tidings.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/** Completes the document of a service, so that its resources need to say only what is theirs. */
@OpenApiFilter(stages = RunStage.BUILD)
public final class CommonDocument implements OASFilter {

    private final SchemaNames names;
    private final Nullness nullness;

    public CommonDocument(IndexView index) {
        this.names = SchemaNames.of(index);
        this.nullness = new Nullness(index);
    }

    /** Comes to every schema of the document, references among them, before the document itself. */
    @Override
    public Schema filterSchema(Schema schema) {
        PlainTypes.putInPlace(schema);
        names.renameReference(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        nullness.describe(components);
        PlainTypes.removeFrom(components);
        names.rename(components);
        ParameterMeanings.addTo(document);
        CommonAnswers.addTo(document);
        Credentials.addTo(document);
    }
}
