package dev.mokuroku.api.graphql.limit;

import dev.mokuroku.api.graphql.limit.CostPlan.Counted;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the plan of an operation out of a valid document within the limits of [QueryShape].
public final class CostPlanner {
    private final GraphQLSchema schema;
    private final SizeArguments sizes;
    private final Map<String, FragmentDefinition> fragments;

    private CostPlanner(GraphQLSchema schema, Document document, OperationDefinition operation) {
        this.schema = schema;
        this.sizes = new SizeArguments(operation.getVariableDefinitions());
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    public static CostPlan plan(GraphQLSchema schema, Document document, OperationDefinition operation) {
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        CostPlanner planner = new CostPlanner(schema, document, operation);
        List<Counted> roots = planner.below(operation.getSelectionSet(), root, null);
        boolean changing = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        return new CostPlan(roots, changing ? roots.size() : 0);
    }

    /// @param pageSize of the connection that these are fields of, which is that of its lists
    private List<Counted> below(
            @Nullable SelectionSet selections, @Nullable GraphQLCompositeType type, @Nullable Size pageSize) {
        List<Counted> counted = new ArrayList<>();
        if (selections != null && type != null) {
            for (Selection<?> selection : selections.getSelections()) {
                counted.addAll(of(selection, type, pageSize));
            }
        }
        return counted;
    }

    private List<Counted> of(Selection<?> selection, GraphQLCompositeType type, @Nullable Size pageSize) {
        return switch (selection) {
            case Field field -> List.of(ofField(field, type, pageSize));
            case InlineFragment inline ->
                below(inline.getSelectionSet(), typeOf(inline.getTypeCondition(), type), pageSize);
            case FragmentSpread spread -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                yield fragment == null
                        ? List.of()
                        : below(fragment.getSelectionSet(), typeOf(fragment.getTypeCondition(), type), pageSize);
            }
            default -> throw new IllegalStateException("A selection of another kind: " + selection);
        };
    }

    private Counted ofField(Field field, GraphQLCompositeType type, @Nullable Size pageSize) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        if (Introspection.isIntrospectionTypes(type)) {
            // As large as the schema, which is no larger for who asks; its own guard is graphql-java's.
            return new Counted(Size.ONE, below(field.getSelectionSet(), compositeOf(definition), null));
        }
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        Size asked = sizes.asked(field, definition);
        if (!list) {
            Size page = asked == null ? Size.ONE : asked;
            return new Counted(page, Size.ONE, below(field.getSelectionSet(), compositeOf(definition), asked));
        }
        Size elements = asked != null ? asked : pageSize != null ? pageSize : sizes.ofLists(field, definition);
        return new Counted(elements, below(field.getSelectionSet(), compositeOf(definition), null));
    }

    private @Nullable GraphQLCompositeType compositeOf(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLCompositeType composite ? composite : null;
    }

    private @Nullable GraphQLCompositeType typeOf(@Nullable TypeName condition, GraphQLCompositeType parent) {
        if (condition == null) {
            return parent;
        }
        return schema.getType(condition.getName()) instanceof GraphQLCompositeType composite ? composite : null;
    }
}
