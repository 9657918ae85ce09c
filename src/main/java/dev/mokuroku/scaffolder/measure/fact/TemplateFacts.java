package dev.mokuroku.scaffolder.measure.fact;

import static dev.mokuroku.scorecard.fact.FactType.BOOLEAN;
import static dev.mokuroku.scorecard.fact.FactType.TEXT;
import static dev.mokuroku.scorecard.fact.FactType.TIME;

import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scaffolder.measure.Product;
import dev.mokuroku.scaffolder.measure.Products;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The facts `template.*`: which version of which template made the entity. Other entities have none.
@Singleton
public final class TemplateFacts implements FactSource {
    private static final FactFields<Product> FIELDS = new FactFields<Product>("the task that made the entity")
            .add("template.ref", TEXT, "Reference of the template that made the entity.", Product::template)
            .add(
                    "template.version",
                    TEXT,
                    "Version of the template that made the entity: its annotation, or a digest of its spec.",
                    Product::templateVersion)
            .add(
                    "template.is_current",
                    BOOLEAN,
                    "Whether the template has the same version now; unknown once the template is gone.",
                    Product::isCurrent)
            .add("template.made_at", TIME, "When the template made the entity.", Product::madeAt);

    private final Products products;

    TemplateFacts(Products products) {
        this.products = products;
    }

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        products.of(entities.stream().map(IndexedEntity::ref).toList())
                .values()
                .forEach(product -> FIELDS.read(
                        product, names, (name, value) -> values.put(product.entity(), name, FactValue.of(value))));
    }
}
