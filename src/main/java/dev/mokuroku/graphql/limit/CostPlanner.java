package dev.mokuroku.graphql.limit;

import dev.mokuroku.graphql.limit.CostPlan.CostNode;
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

/// Builds the [CostPlan] of an operation from a valid document within the limits of [QueryShape].
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
        List<CostNode> roots = planner.childrenOf(operation.getSelectionSet(), root, null);
        boolean isMutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        return new CostPlan(roots, isMutation ? roots.size() : 0);
    }

    /// @param pageSize page size of the enclosing connection, which bounds its lists
    private List<CostNode> childrenOf(
            @Nullable SelectionSet selections, @Nullable GraphQLCompositeType type, @Nullable Size pageSize) {
        List<CostNode> nodes = new ArrayList<>();
        if (selections != null && type != null) {
            for (Selection<?> selection : selections.getSelections()) {
                nodes.addAll(nodesOf(selection, type, pageSize));
            }
        }
        return nodes;
    }

    private List<CostNode> nodesOf(Selection<?> selection, GraphQLCompositeType type, @Nullable Size pageSize) {
        return switch (selection) {
            case Field field -> List.of(nodeOf(field, type, pageSize));
            case InlineFragment inline ->
                childrenOf(inline.getSelectionSet(), typeOf(inline.getTypeCondition(), type), pageSize);
            case FragmentSpread spread -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                yield fragment == null
                        ? List.of()
                        : childrenOf(fragment.getSelectionSet(), typeOf(fragment.getTypeCondition(), type), pageSize);
            }
            default -> throw new IllegalStateException("A selection of another kind: " + selection);
        };
    }

    private CostNode nodeOf(Field field, GraphQLCompositeType type, @Nullable Size pageSize) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
        if (Introspection.isIntrospectionTypes(type)) {
            // As large as the schema, which is no larger for who asks; its own guard is graphql-java's.
            return new CostNode(Size.ONE, childrenOf(field.getSelectionSet(), compositeOf(definition), null));
        }
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        Size requestedSize = sizes.requestedSize(field, definition);
        if (!list) {
            Size page = requestedSize == null ? Size.ONE : requestedSize;
            return new CostNode(
                    page, Size.ONE, childrenOf(field.getSelectionSet(), compositeOf(definition), requestedSize));
        }
        Size elements = requestedSize != null
                ? requestedSize
                : pageSize != null ? pageSize : sizes.sizeOfListArguments(field, definition);
        return new CostNode(elements, childrenOf(field.getSelectionSet(), compositeOf(definition), null));
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
