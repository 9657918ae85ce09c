package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
public class ContenderRepository implements PanacheRepositoryBase<ContenderRow, ContenderRow.Key> {
    List<ContenderRow> ofDescriptors(Collection<DescriptorRow> descriptors) {
        return descriptors.isEmpty() ? List.of() : list("descriptor in ?1", descriptors);
    }

    /// With their files.
    List<ContenderRow> byRefs(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : list("from ContenderRow c join fetch c.descriptor where c.ref in ?1", refs);
    }
}
