package dev.mokuroku.catalog;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Files that name other files: by their Locations, or by what they refer to.
@ApplicationScoped
public class NamingFiles {
    private static final String MENTIONING = """
            select source, location, origin, targets, refers_to from descriptor
            where (targets <> '[]' or refers_to <> '{}')
                and (strpos(lower(targets), ?) > 0 or strpos(lower(location), ?) > 0
                    or strpos(lower(array_to_string(refers_to, ' ')), ?) > 0)""";

    private final CatalogConnection connections;

    NamingFiles(CatalogConnection connections) {
        this.connections = connections;
    }

    /// A file with what it names.
    ///
    /// @param targets of its Locations, as they are written
    /// @param references the files that it refers to
    public record NamingFile(String source, FileId id, List<Target> targets, List<LocationRef> references) {}

    /// The files whose place, targets or references hold this text, in letters of any case.
    @Transactional
    public List<NamingFile> mentioning(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return connections.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MENTIONING)) {
                statement.setString(1, lower);
                statement.setString(2, lower);
                statement.setString(3, lower);
                List<NamingFile> files = new ArrayList<>();
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    files.add(fileIn(row));
                }
                return files;
            }
        });
    }

    private static NamingFile fileIn(ResultSet row) throws SQLException {
        String[] references = (String[]) row.getArray("refers_to").getArray();
        return new NamingFile(
                row.getString("source"),
                new FileId(LocationRef.parse(row.getString("location")), LocationRef.parse(row.getString("origin"))),
                StoredTargets.parse(row.getString("targets")),
                Stream.of(references)
                        .map(DescriptorRow::reference)
                        .map(Reference::file)
                        .toList());
    }
}
