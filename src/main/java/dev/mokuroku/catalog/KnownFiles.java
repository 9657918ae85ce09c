package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Route;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the catalog holds of a source's files, so that a scan reads only what changed. Every scan asks for
/// all of them: rows are read as they come, without Hibernate's copies of them.
@ApplicationScoped
public class KnownFiles {
    private static final int FETCH_SIZE = 1_000;
    private static final String OF_SOURCE = """
            select d.location, d.origin, d.version, d.parser_revision, d.depth, d.parent_ref, d.refers_to, d.targets,
                (select p.message from problem p where p.descriptor_id = d.id and p.entity_ref is null
                    order by p.document, p.line, p.id limit 1) as failure
            from descriptor d where d.source = ?""";

    private final CatalogConnection connections;
    private final DescriptorRepository descriptors;

    KnownFiles(CatalogConnection connections, DescriptorRepository descriptors) {
        this.connections = connections;
        this.descriptors = descriptors;
    }

    /// Every file of a source.
    @Transactional
    public Map<FileId, KnownFile> of(String source) {
        return read(OF_SOURCE, source, null);
    }

    /// Every file of a source that one of these origins led to.
    @Transactional
    public Map<FileId, KnownFile> of(String source, Collection<LocationRef> origins) {
        return read(
                OF_SOURCE + " and d.origin = any(?)",
                source,
                origins.stream().map(LocationRef::toString).toArray());
    }

    /// The origins of a source whose text begins so, in letters of any case.
    @Transactional
    public List<LocationRef> originsStartingWith(String source, LocationRef prefix) {
        String sql = """
                select distinct origin from descriptor
                where source = ? and starts_with(lower(origin) collate "C", lower(?) collate "C")""";
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, source);
                statement.setString(2, prefix.toString());
                List<LocationRef> origins = new ArrayList<>();
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    origins.add(LocationRef.parse(row.getString(1)));
                }
                return origins;
            }
        });
    }

    @Transactional
    public long countOf(String source) {
        return descriptors.count("source", source);
    }

    private Map<FileId, KnownFile> read(String sql, String source, Object @Nullable [] origins) {
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                statement.setString(1, source);
                if (origins != null) {
                    statement.setArray(2, connection.createArrayOf("text", origins));
                }
                Map<FileId, KnownFile> files = new HashMap<>();
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    files.put(fileIn(row), knownIn(row));
                }
                return files;
            }
        });
    }

    private static FileId fileIn(ResultSet row) throws SQLException {
        String location = row.getString("location");
        String origin = row.getString("origin");
        LocationRef file = LocationRef.parse(location);
        return new FileId(file, origin.equals(location) ? file : LocationRef.parse(origin));
    }

    private static KnownFile knownIn(ResultSet row) throws SQLException {
        boolean current = row.getInt("parser_revision") == DescriptorParser.REVISION;
        String parent = row.getString("parent_ref");
        int depth = row.getInt("depth");
        return new KnownFile(
                current ? row.getString("version") : KnownFile.OUTDATED,
                referencesIn(row),
                StoredTargets.parse(row.getString("targets")),
                row.getString("failure"),
                depth == 0 && parent == null
                        ? Route.DIRECT
                        : new Route(depth, parent == null ? null : EntityRef.parse(parent)));
    }

    private static List<Reference> referencesIn(ResultSet row) throws SQLException {
        String[] entries = (String[]) row.getArray("refers_to").getArray();
        return entries.length == 0
                ? List.of()
                : Stream.of(entries).map(DescriptorRow::reference).toList();
    }
}
