package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ApplicationScoped
public class ProblemRepository implements PanacheRepositoryBase<ProblemRow, Long> {
    List<ProblemRow> ofDescriptors(Collection<DescriptorRow> descriptors) {
        return descriptors.isEmpty() ? List.of() : list("descriptor in ?1 order by document, line, id", descriptors);
    }

    /// The first problem of each file that concerns it as a whole. Few files have one.
    Map<DescriptorRow, String> failuresOf(Collection<DescriptorRow> descriptors) {
        Set<DescriptorRow> wanted = Set.copyOf(descriptors);
        Map<DescriptorRow, String> failures = new HashMap<>();
        list("from ProblemRow p join fetch p.descriptor where p.entityRef is null order by p.document, p.line, p.id")
                .stream()
                .filter(problem -> wanted.contains(problem.descriptor))
                .forEach(problem -> failures.putIfAbsent(problem.descriptor, problem.message));
        return failures;
    }

    void deleteConflict(DescriptorRow descriptor, String ref) {
        delete("descriptor = ?1 and entityRef = ?2 and kind = ?3", descriptor, ref, DescriptorProblem.Kind.CONFLICT);
    }
}
