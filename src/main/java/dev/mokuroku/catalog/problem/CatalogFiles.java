package dev.mokuroku.catalog.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.DescriptorRow;
import dev.mokuroku.catalog.EntityRow;
import dev.mokuroku.catalog.apply.CatalogTables;
import dev.mokuroku.catalog.apply.ProblemRow;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.StorableText;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where entities come from: files, when they were read, and what is wrong with them. The only reads
/// that ask PostgreSQL, a whole level of a query at once.
@ApplicationScoped
public class CatalogFiles {
    private final CatalogTables tables;
    private final CatalogConnection connections;

    CatalogFiles(CatalogTables tables, CatalogConnection connections) {
        this.tables = tables;
        this.connections = connections;
    }

    /// @param source the name of the source that read the file
    /// @param origin the location that led to the file
    public record FileSource(String source, LocationRef origin) {}

    /// Where the file that defines an entity comes from; empty if the catalog has no such entity.
    @Transactional
    public Optional<FileSource> sourceOf(EntityRef entity) {
        if (!StorableText.isStorable(entity.toString())) {
            return Optional.empty();
        }
        SqlStatement select = SqlStatement.of(
                "select d.source, d.origin from entity e join descriptor d on d.id = e.descriptor_id where e.ref = ?",
                entity.toString());
        return connections
                .call(connection -> select.list(
                        connection, row -> new FileSource(row.getString(1), LocationRef.parse(row.getString(2)))))
                .stream()
                .findFirst();
    }

    /// The file of each entity that is in the catalog, with the problems that concern that entity or
    /// the whole file.
    @Transactional
    public Map<EntityRef, CatalogFile> defining(Collection<EntityRef> refs) {
        List<EntityRow> rows = tables.entities.byRefs(refs.stream()
                .map(EntityRef::toString)
                .filter(StorableText::isStorable)
                .toList());
        List<DescriptorRow> descriptors =
                rows.stream().map(row -> row.descriptor).distinct().toList();
        Map<Long, CatalogFile> files = new HashMap<>();
        read(descriptors).forEach((row, file) -> files.put(idOf(row), file));
        Map<EntityRef, CatalogFile> holding = new HashMap<>();
        for (EntityRow row : rows) {
            EntityRef ref = EntityRef.parse(row.ref);
            CatalogFile file = files.get(idOf(row.descriptor));
            if (file != null) {
                holding.put(ref, withProblemsOf(ref, file));
            }
        }
        return holding;
    }

    /// The position of a file in the order of [#page].
    ///
    /// @param id of the row; it orders files of one location that were reached from several origins
    public record FileKey(String location, long id) {}

    public record FileEntry(FileKey key, CatalogFile file) {}

    /// @param totalCount over all pages
    public record FilePage(List<FileEntry> entries, boolean hasNext, long totalCount) {}

    /// Files in the order of their locations.
    ///
    /// @param onlyWithProblems whether files without problems are left out
    /// @param after null for the first page
    /// @param locations of the files to return; empty for all files
    @Transactional
    public FilePage page(boolean onlyWithProblems, @Nullable FileKey after, int size, Optional<Set<String>> locations) {
        String condition = (onlyWithProblems ? "id in (select p.descriptor.id from ProblemRow p)" : "1 = 1")
                + (locations.isEmpty() ? "" : " and location in (:locations)");
        Sort order = Sort.by("location", "id");
        Map<String, Object> values = new HashMap<>();
        locations.ifPresent(names -> values.put("locations", names));
        long total = tables.descriptors.count(condition, values);
        if (after != null) {
            condition += " and (location > :location or location = :location and id > :id)";
            values.put("location", after.location());
            values.put("id", after.id());
        }
        PanacheQuery<DescriptorRow> query = tables.descriptors.find(condition, order, values);
        List<DescriptorRow> found = query.range(0, size).list(); // one more than the page, to know whether more follow
        List<DescriptorRow> rows = found.subList(0, Math.min(size, found.size()));
        Map<DescriptorRow, CatalogFile> read = read(rows);
        return new FilePage(
                rows.stream()
                        .map(row -> new FileEntry(
                                new FileKey(row.location, idOf(row)), Objects.requireNonNull(read.get(row))))
                        .toList(),
                found.size() > size,
                total);
    }

    /// Every file that this origin led to, itself included, in the order of their locations.
    @Transactional
    public List<CatalogFile> ofOrigin(LocationRef origin) {
        return ofOrigin(List.of(origin)).getOrDefault(origin, List.of());
    }

    @Transactional
    public Map<LocationRef, List<CatalogFile>> ofOrigin(Collection<LocationRef> origins) {
        List<DescriptorRow> rows = tables.descriptors.list(
                "origin in ?1",
                Sort.by("location", "id"),
                origins.stream().map(LocationRef::toString).toList());
        Map<DescriptorRow, CatalogFile> read = read(rows);
        return rows.stream().map(read::get).collect(groupingBy(CatalogFile::origin));
    }

    private Map<DescriptorRow, CatalogFile> read(List<DescriptorRow> rows) {
        Map<Long, Set<EntityRef>> entities = tables.entities.ofDescriptors(rows).stream()
                .collect(groupingBy(row -> idOf(row.descriptor), mapping(row -> EntityRef.parse(row.ref), toSet())));
        Map<Long, List<ProblemRow>> problems =
                tables.problems.ofDescriptors(rows).stream().collect(groupingBy(row -> idOf(row.descriptor)));
        Map<DescriptorRow, CatalogFile> files = new HashMap<>();
        for (DescriptorRow row : rows) {
            List<OpenProblem> open = problems.getOrDefault(idOf(row), List.of()).stream()
                    .map(problem -> new OpenProblem(problem.problem(), problem.since))
                    .toList();
            files.put(
                    row,
                    new CatalogFile(
                            row.source,
                            LocationRef.parse(row.location),
                            LocationRef.parse(row.origin),
                            row.commit,
                            row.version,
                            row.readAt,
                            entities.getOrDefault(idOf(row), Set.of()),
                            open));
        }
        return files;
    }

    private static CatalogFile withProblemsOf(EntityRef ref, CatalogFile file) {
        List<OpenProblem> problems = file.problems().stream()
                .filter(problem -> problem.problem().entity() == null
                        || ref.equals(problem.problem().entity()))
                .toList();
        return file.with(file.entities(), problems);
    }

    private static long idOf(DescriptorRow row) {
        Long id = row.id;
        if (id == null) {
            throw new IllegalStateException("Not persisted: " + row.location);
        }
        return id;
    }
}
