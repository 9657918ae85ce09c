package dev.mokuroku.api.graphql;

import dev.mokuroku.index.EntityOrder;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EntityOrder")
@Description("Orders by a field's value, then by reference. Entities without the field come last.")
public class EntityOrderInput {
    @NonNull
    @Description("A dotted path: metadata.name, spec.lifecycle.")
    public String field = "";

    @DefaultValue("ASC")
    public Direction direction = Direction.ASC;

    public enum Direction {
        ASC,
        DESC
    }

    EntityOrder order() {
        boolean descending = direction == Direction.DESC;
        return field.isEmpty() ? new EntityOrder(List.of(), descending) : EntityOrder.by(field, descending);
    }
}
