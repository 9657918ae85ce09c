package dev.mokuroku.catalog.relation;

import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlArray;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table `feature_relation`: relations that a feature knows from elsewhere than descriptors. Responses show them
/// as those of descriptors. They may name entities that do not exist.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FeatureRelations {
    private static final String ROWS = " unnest(?, ?, ?) as %s(source_ref, type, target_ref)";

    private final CatalogConnection connections;
    private final ChangeLog changes;

    FeatureRelations(CatalogConnection connections, ChangeLog changes) {
        this.connections = connections;
        this.changes = changes;
    }

    /// Removes and adds relations, and publishes a change of the entities at which they start. Call within the
    /// transaction that changes what the relations are made of, after `WriterLock.take`.
    ///
    /// @param feature whose relations they are
    /// @param removed those that are not stored are ignored
    /// @param added those that are stored are ignored
    public void change(String feature, Collection<Relation> removed, Collection<Relation> added, Instant at) {
        update(SqlStatement.of("delete from feature_relation r using" + ROWS.formatted("gone"), columns(removed))
                .append(
                        " where r.source_ref = gone.source_ref and r.type = gone.type"
                                + " and r.target_ref = gone.target_ref and r.feature = ?",
                        feature));
        update(SqlStatement.of(
                        "insert into feature_relation (feature, source_ref, type, target_ref) select ?, added.* from",
                        feature)
                .append(ROWS.formatted("added") + " on conflict do nothing", columns(added)));
        Set<EntityRef> sources = Stream.concat(removed.stream(), added.stream())
                .map(Relation::source)
                .collect(Collectors.toSet());
        changes.publishRelationsChanged(sources, at);
    }

    /// Whether the feature has a relation.
    public boolean isAnyOf(String feature) {
        SqlStatement select = SqlStatement.of(
                "select count(*) from (select 1 from feature_relation where feature = ? limit 1) any_of", feature);
        return connections.call(select::number) > 0;
    }

    private void update(SqlStatement statement) {
        connections.run(statement::update);
    }

    private static Object[] columns(Collection<Relation> relations) {
        return new Object[] {
            texts(relations, relation -> relation.source().toString()),
            texts(relations, Relation::type),
            texts(relations, relation -> relation.target().toString())
        };
    }

    private static SqlArray texts(Collection<Relation> relations, Function<Relation, String> text) {
        return SqlArray.texts(relations.stream().map(text).toList());
    }
}
