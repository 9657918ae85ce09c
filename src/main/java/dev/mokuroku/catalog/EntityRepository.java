package dev.mokuroku.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class EntityRepository implements PanacheRepositoryBase<EntityRow, UUID> {
    public List<EntityRow> byRefs(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : list("ref in ?1", refs);
    }

    public List<EntityRow> ofDescriptors(Collection<DescriptorRow> descriptors) {
        return descriptors.isEmpty() ? List.of() : list("descriptor in ?1", descriptors);
    }
}
