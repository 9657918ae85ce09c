package dev.mokuroku.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class DescriptorRepository implements PanacheRepositoryBase<DescriptorRow, Long> {
    Map<String, DescriptorRow> byLocation(String source, Collection<String> locations) {
        return list("source = ?1 and location in ?2", source, locations).stream()
                .collect(Collectors.toMap(row -> row.location, Function.identity()));
    }

    public List<DescriptorRow> ofSource(String source) {
        return list("source", Sort.by("location"), source);
    }
}
