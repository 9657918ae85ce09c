package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.FileId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class DescriptorRepository implements PanacheRepositoryBase<DescriptorRow, Long> {
    public Map<FileId, DescriptorRow> byIds(String source, Collection<FileId> files) {
        List<String> locations = files.stream()
                .map(file -> file.location().toString())
                .distinct()
                .toList();
        Set<FileId> wanted = Set.copyOf(files);
        return list("source = ?1 and location in ?2", source, locations).stream()
                .filter(row -> wanted.contains(row.fileId()))
                .collect(Collectors.toMap(DescriptorRow::fileId, Function.identity()));
    }
}
