package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomFormat;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Turns rows into SBOMs.
final class SbomRows {
    static final String SELECT = """
            select s.id, s.component, s.version, s.source, s.format, s.spec_version, s.identity, s.revision, s.hash,
                cardinality(s.packages), cardinality(s.direct), s.without_purl, s.sender, s.stored_at
            from platform_sbom s
            """;

    /// Whether a version of a component runs somewhere, by its name or its commit.
    static final String RUNS = """
            exists (select 1 from platform_running r where r.component = s.component and not r.removed
                and (r.version = s.version or r.commit_hash = s.version))
            """;

    private SbomRows() {}

    static Sbom sbom(ResultSet row) throws SQLException {
        return new Sbom(
                row.getLong(1),
                new ComponentVersion(EntityRef.parse(row.getString(2)), row.getString(3)),
                SbomSource.valueOf(row.getString(4)),
                SbomFormat.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getInt(10),
                row.getObject(11, Integer.class),
                row.getInt(12),
                row.getString(13),
                row.getTimestamp(14).toInstant());
    }

    /// @param first column of the package URL, the version and whether it is direct
    static SbomPackage sbomPackage(ResultSet row, int first) throws SQLException {
        String version = row.getString(first + 1);
        return new SbomPackage(
                row.getString(first), version.isEmpty() ? null : version, row.getObject(first + 2, Boolean.class));
    }

    static String versionText(@Nullable String version) {
        return version == null ? "" : version;
    }
}
