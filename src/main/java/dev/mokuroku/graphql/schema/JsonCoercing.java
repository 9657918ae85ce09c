package dev.mokuroku.graphql.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.Locale;

/// Free-form JSON, from variables, from literals in the text of an operation, and to responses.
final class JsonCoercing implements Coercing<Json, Object> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return ((Json) result).toPlainValue();
    }

    @Override
    public Json parseValue(Object input, GraphQLContext context, Locale locale) {
        return new Json(PlainJson.MAPPER.<JsonNode>valueToTree(input));
    }

    @Override
    public Json parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return new Json(node(input, variables));
    }

    private static JsonNode node(Value<?> value, CoercedVariables variables) {
        return switch (value) {
            case NullValue _ -> NODES.nullNode();
            case StringValue text -> NODES.textNode(text.getValue());
            case BooleanValue flag -> NODES.booleanNode(flag.isValue());
            case IntValue number -> NODES.numberNode(number.getValue());
            case FloatValue number -> NODES.numberNode(number.getValue());
            case ArrayValue list -> {
                ArrayNode items = NODES.arrayNode();
                list.getValues().forEach(item -> items.add(node(item, variables)));
                yield items;
            }
            case ObjectValue object -> {
                ObjectNode fields = NODES.objectNode();
                object.getObjectFields()
                        .forEach(field -> fields.set(field.getName(), node(field.getValue(), variables)));
                yield fields;
            }
            case VariableReference variable -> PlainJson.MAPPER.valueToTree(variables.get(variable.getName()));
            default -> throw new CoercingParseLiteralException("JSON has no values such as " + value);
        };
    }
}
