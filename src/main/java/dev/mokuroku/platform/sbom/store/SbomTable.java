package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.SbomSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes of the table `platform_sbom`, within the caller's transaction.
@ApplicationScoped
class SbomTable {
    /// Any constant will do; it keeps this lock apart from others.
    private static final int LOCK_NAMESPACE = 0x73626f6d;

    private static final String UPSERT = """
            insert into platform_sbom (component, version, source, format, spec_version, identity, revision, hash,
                without_purl, sender, stored_at, packages, direct)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (component, version) do update set source = excluded.source, format = excluded.format,
                spec_version = excluded.spec_version, identity = excluded.identity, revision = excluded.revision,
                hash = excluded.hash, without_purl = excluded.without_purl, sender = excluded.sender,
                stored_at = excluded.stored_at, packages = excluded.packages, direct = excluded.direct""";
    private static final String DELETE = """
            delete from platform_sbom where id = any(array(select s.id from (select id, component, version,
                row_number() over (partition by component, source order by stored_at desc, id desc) as place
                from platform_sbom) s where s.place > ? and not %s limit ?))""".formatted(SbomRows.RUNS);

    private final CatalogConnection connections;

    SbomTable(CatalogConnection connections) {
        this.connections = connections;
    }

    /// What is sent of one component is stored one after the other.
    void lock(ComponentVersion version) {
        SqlStatement lock = SqlStatement.of(
                "select pg_advisory_xact_lock(?, hashtext(?)) is null",
                LOCK_NAMESPACE,
                version.component().toString());
        List<String> _ = connections.call(lock::texts);
    }

    Optional<Sbom> find(ComponentVersion version) {
        SqlStatement select = SqlStatement.of(
                SbomRows.SELECT + " where s.component = ? and s.version = ?",
                version.component().toString(),
                version.version());
        return connections.call(connection -> select.list(connection, SbomRows::sbom)).stream()
                .findFirst();
    }

    /// Who sent an SBOM, and how it came.
    record Origin(SbomSource source, String sender) {}

    /// @param packages ids
    /// @param direct ids; null if the SBOM does not say
    void write(
            ComponentVersion version,
            SbomDocument document,
            Origin origin,
            List<Long> packages,
            @Nullable List<Long> direct,
            Instant now) {
        SqlStatement upsert = SqlStatement.of(
                UPSERT,
                version.component().toString(),
                version.version(),
                origin.source().name(),
                document.format().name(),
                document.specVersion(),
                document.identity(),
                document.revision(),
                document.hash(),
                document.withoutPurl(),
                origin.sender(),
                now,
                SqlArray.longs(packages),
                direct == null ? null : SqlArray.longs(direct));
        int _ = connections.call(upsert::update);
    }

    /// Deletes all but the latest of each component. Those of what runs stay.
    ///
    /// @param limit of those that are deleted
    /// @return how many were deleted
    int deleteOld(int kept, int limit) {
        return connections.call(SqlStatement.of(DELETE, kept, limit)::update);
    }
}
