package dev.mokuroku.scaffolder.template;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.inject.Singleton;

/// Finds templates. A template that is hidden from the caller of the current request reads as not there.
@Singleton
public class Templates {
    public static final String KIND = "template";

    private final CatalogIndex index;

    Templates(CatalogIndex index) {
        this.index = index;
    }

    /// @param ref of the template, whose kind and namespace may be left out
    /// @throws CatalogException if the ref is malformed or of another kind, or the catalog has no such template
    public Template find(String ref) {
        try {
            return find(EntityRef.parse(ref, KIND, EntityRef.DEFAULT_NAMESPACE));
        } catch (InvalidEntityRefException malformed) {
            throw CatalogException.invalidInput(String.valueOf(malformed.getMessage()));
        }
    }

    /// @throws CatalogException if the ref is of another kind, or the catalog has no such template
    public Template find(EntityRef ref) {
        if (!ref.kind().equals(KIND)) {
            throw CatalogException.invalidInput("Invalid kind, only 'Template' kind is supported");
        }
        Template template = index.byRef(ref)
                .map(IndexedEntity::entity)
                .map(entity -> new Template(entity.json()))
                .orElseThrow(() -> CatalogException.notFound("Template %s not found".formatted(ref)));
        if (!template.apiVersion().equals(Template.API_VERSION)) {
            throw CatalogException.invalidInput(
                    "Unsupported apiVersion field in schema entity, " + template.apiVersion());
        }
        return template;
    }
}
