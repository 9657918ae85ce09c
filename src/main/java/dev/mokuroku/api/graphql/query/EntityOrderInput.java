package dev.mokuroku.api.graphql.query;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("EntityOrder")
@Description("Orders by a field's value, then by reference. Entities without the field come last.")
public class EntityOrderInput {
    /// Each costs a look at every entity that matches.
    private static final int MAX_ORDER_FIELDS = 5;

    @NonNull
    @Description("A dotted path: metadata.name, spec.lifecycle.")
    public String field = "";

    @DefaultValue("ASC")
    @Description("Which end comes first.")
    public OrderDirection direction = OrderDirection.ASC;

    @Description("The direction of an order.")
    public enum OrderDirection {
        @Description("The least first.")
        ASC,
        @Description("The greatest first.")
        DESC
    }

    static EntityOrder order(@Nullable List<EntityOrderInput> inputs) {
        if (inputs == null || inputs.isEmpty()) {
            return EntityOrder.BY_REF;
        }
        if (inputs.size() > MAX_ORDER_FIELDS) {
            throw CatalogException.invalidField("orderBy", "must have at most %d fields".formatted(MAX_ORDER_FIELDS));
        }
        return new EntityOrder(inputs.stream().map(EntityOrderInput::fieldOrder).toList(), false);
    }

    private EntityOrder.Field fieldOrder() {
        if (field.isBlank()) {
            throw CatalogException.invalidField("orderBy.field", "must not be blank");
        }
        return new EntityOrder.Field(field, direction == OrderDirection.DESC);
    }
}
