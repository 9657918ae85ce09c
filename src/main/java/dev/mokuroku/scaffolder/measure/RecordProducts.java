package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.task.store.EndedTask;
import dev.mokuroku.scaffolder.task.store.TaskEndObserver;
import dev.mokuroku.scorecard.result.EvaluationQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Stores what tasks made, with the template and its version. An entity that is made again belongs to the later task.
@ApplicationScoped
class RecordProducts implements TaskEndObserver {
    private final CatalogConnection connections;
    private final EvaluationQueue evaluations;

    RecordProducts(CatalogConnection connections, EvaluationQueue evaluations) {
        this.connections = connections;
        this.evaluations = evaluations;
    }

    @Override
    public void tasksEnded(List<EndedTask> tasks) {
        for (EndedTask task : tasks) {
            List<String> made = task.end().madeEntities();
            if (!made.isEmpty()) {
                made.forEach(entity -> insert(task, entity));
                evaluations.entitiesChanged(made.stream().map(EntityRef::parse).toList());
            }
        }
    }

    private void insert(EndedTask task, String entity) {
        SqlStatement insert = SqlStatement.of(
                """
                insert into scaffolder_product (entity_ref, task_id, template_ref, template_version, latest_version,
                    started_at, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (entity_ref) do update set task_id = excluded.task_id, template_ref = excluded.template_ref,
                    template_version = excluded.template_version, latest_version = excluded.latest_version,
                    started_at = excluded.started_at, made_at = excluded.made_at, deployed_at = null
                where scaffolder_product.task_id <> excluded.task_id""",
                entity,
                task.id(),
                task.templateRef(),
                task.templateVersion(),
                task.templateVersion(),
                task.createdAt(),
                task.end().at());
        connections.call(insert::update);
    }
}
