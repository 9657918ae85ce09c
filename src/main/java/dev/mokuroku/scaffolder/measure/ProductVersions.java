package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the latest version of the template beside each entity that the template made.
@ApplicationScoped
class ProductVersions {
    private final CatalogConnection connections;
    private final EvaluationQueue evaluations;

    ProductVersions(CatalogConnection connections, EvaluationQueue evaluations) {
        this.connections = connections;
        this.evaluations = evaluations;
    }

    /// The templates that made something.
    @Transactional
    List<EntityRef> templates() {
        SqlStatement select = SqlStatement.of("select distinct template_ref from scaffolder_product");
        return connections.call(select::texts).stream().map(EntityRef::parse).toList();
    }

    /// @param latest version of the template; null if the template is gone
    @Transactional
    void update(EntityRef template, @Nullable String latest) {
        SqlStatement update = SqlStatement.of("""
                update scaffolder_product set latest_version = ?
                where template_ref = ? and latest_version is distinct from ? returning entity_ref""", latest, template.toString(), latest);
        List<String> changed = connections.call(update::texts);
        if (!changed.isEmpty()) {
            evaluations.entitiesChanged(changed.stream().map(EntityRef::parse).toList());
        }
    }
}
