package dev.mokuroku.scaffolder.action.entity;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.registered.GeneratedLocation;
import dev.mokuroku.source.registered.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the entities of a registered location a template goes on with: the first component, or else the first.
@ApplicationScoped
class RegisteredEntity {
    private static final String COMPONENT = "component";

    private final CatalogIndex index;
    private final Registration registration;

    RegisteredEntity(CatalogIndex index, Registration registration) {
        this.index = index;
        this.registration = registration;
    }

    /// Empty if the caller sees none.
    ///
    /// @throws CatalogException what is wrong with the files that the location leads to
    Optional<EntityRef> at(LocationRef location) {
        EntityRef generated = GeneratedLocation.refOf(location);
        List<EntityRef> inOrder = registration.preview(location).entities().stream()
                .map(Entity::ref)
                .filter(ref -> !ref.equals(generated))
                .toList();
        Set<EntityRef> visible = index.byRefs(inOrder).keySet();
        List<EntityRef> found = inOrder.stream().filter(visible::contains).toList();
        return found.stream()
                .filter(ref -> ref.kind().equals(COMPONENT))
                .findFirst()
                .or(found.stream()::findFirst);
    }
}
