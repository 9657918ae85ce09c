package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
public class ProblemRepository implements PanacheRepositoryBase<ProblemRow, Long> {
    public List<ProblemRow> ofDescriptors(Collection<DescriptorRow> descriptors) {
        return descriptors.isEmpty() ? List.of() : list("descriptor in ?1 order by document, line, id", descriptors);
    }
}
