package dev.mokuroku.repository;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.source.SourceState;
import dev.mokuroku.source.github.OrganizationName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/// The sources that facts are stored of.
@ApplicationScoped
class StoredFacts implements SourceState {
    /// By the index: one look-up for each source, however many repositories it has.
    private static final String SOURCES = """
            with recursive facts as (
                (select lower(source) as source from repository_facts order by 1 limit 1)
                union all
                select (select lower(f.source) from repository_facts f where lower(f.source) > facts.source
                    order by 1 limit 1)
                from facts where facts.source is not null)
            select source from facts where source is not null""";

    private final CatalogConnection connections;

    StoredFacts(CatalogConnection connections) {
        this.connections = connections;
    }

    @Override
    @Transactional
    public Set<String> sources() {
        return Set.copyOf(connections.call(SqlStatement.of(SOURCES)::texts));
    }

    @Override
    @Transactional
    public void forget(String source) {
        if (!OrganizationName.isSource(source)) {
            return;
        }
        connections.run(SqlStatement.of("delete from repository_facts where lower(source) = ?", source)::update);
    }
}
