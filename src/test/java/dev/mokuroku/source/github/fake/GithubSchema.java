package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.Scalars;
import graphql.TypeResolutionEnvironment;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers queries as GitHub's schema demands it.
///
/// Data is a tree of JSON, named by the fields of the schema. A field that selects one of many by its arguments is an
/// object with a key for each: `repository` by [owner and name][#keyOf], `object` by expression or oid, `ref` by its
/// name.
/// [GithubJson#forbidden] stands for a value that the credentials may not see.
public final class GithubSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    /// GitHub adds an error where these are null.
    private static final Set<String> REPORTED_IF_MISSING =
            Set.of("Query.repository", "Query.organization", "Query.user");

    private static final GraphQL SCHEMA = read();

    private GithubSchema() {}

    /// The response to a query, as GitHub writes it.
    ///
    /// @param data from the root of the schema on
    /// @throws IllegalArgumentException for a query that GitHub refuses, and for data that GitHub cannot hold
    public static ObjectNode answer(String query, JsonNode variables, JsonNode data) {
        ArrayNode errors = MAPPER.createArrayNode();
        ExecutionResult result = SCHEMA.execute(ExecutionInput.newExecutionInput(query)
                .variables(MAPPER.convertValue(variables, VARIABLES))
                .root(data)
                .graphQLContext(Map.of(ArrayNode.class, errors))
                .build());
        if (!result.getErrors().stream().allMatch(error -> isExpected(error, errors))) {
            throw new IllegalArgumentException("%s%n%s%n%s".formatted(result.getErrors(), query, data));
        }
        ObjectNode response = MAPPER.createObjectNode().set("data", MAPPER.valueToTree(result.getData()));
        return errors.isEmpty() ? response : response.set("errors", errors);
    }

    private static GraphQL read() {
        var types = new SchemaParser().parse(GithubJson.text("schema.graphql"));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new ByJson());
        for (String scalar : Set.of("DateTime", "GitObjectID", "URI")) {
            wiring.scalar(GraphQLScalarType.newScalar()
                    .name(scalar)
                    .coercing(Scalars.GraphQLString.getCoercing())
                    .build());
        }
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring.build()))
                .build();
    }

    /// Where GitHub may not show a field that is never null, the object around the field is null.
    private static boolean isExpected(GraphQLError error, ArrayNode errors) {
        JsonNode path = MAPPER.valueToTree(error.getPath());
        return error instanceof NonNullableFieldWasNullError
                && errors.valueStream().anyMatch(known -> known.path("path").equals(path));
    }

    private static @Nullable Object fetch(DataFetchingEnvironment environment) {
        JsonNode parent = environment.getSource();
        String field = environment.getField().getName();
        JsonNode value = parent == null ? null : select(parent.path(field), field, environment);
        String name = ((GraphQLObjectType) environment.getParentType()).getName() + "." + field;
        if (value != null && value.has(GithubJson.ERROR)) {
            report((ObjectNode) value.path(GithubJson.ERROR).deepCopy(), environment);
            return null;
        }
        Object plain = value == null ? null : plain(value);
        if (plain == null && REPORTED_IF_MISSING.contains(name)) {
            report(
                    GithubJson.error(
                            "NOT_FOUND",
                            "Could not resolve to a node with the arguments %s.".formatted(environment.getArguments())),
                    environment);
        }
        return plain;
    }

    private static JsonNode select(JsonNode value, String field, DataFetchingEnvironment environment) {
        Map<String, Object> arguments = environment.getArguments();
        return switch (field) {
            case "repository" -> value.path(keyOf(arguments.get("owner") + "/" + arguments.get("name")));
            case "object" ->
                arguments.isEmpty()
                        ? value
                        : value.path(String.valueOf(arguments.getOrDefault("expression", arguments.get("oid"))));
            case "ref" -> value.path(String.valueOf(arguments.get("qualifiedName")));
            default -> value;
        };
    }

    /// GitHub finds repositories by names in letters of any case.
    static String keyOf(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    private static void report(ObjectNode error, DataFetchingEnvironment environment) {
        ArrayNode errors = environment.getGraphQlContext().get(ArrayNode.class);
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        error.set("path", MAPPER.valueToTree(path));
        SourceLocation location = environment.getField().getSourceLocation();
        error.putArray("locations").addObject().put("line", location.getLine()).put("column", location.getColumn());
        errors.add(error);
    }

    private static @Nullable Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> value.valueStream().map(GithubSchema::plain).toList();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            case STRING -> value.textValue();
            case MISSING, NULL -> null;
            default -> value;
        };
    }

    /// Reads every field of every type from JSON.
    private static final class ByJson implements WiringFactory {
        private static final TypeResolver BY_NAME = ByJson::typeOf;

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return GithubSchema::fetch;
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return BY_NAME;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return BY_NAME;
        }

        private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
            JsonNode object = environment.getObject();
            String name = object.path("__typename").asText();
            GraphQLObjectType type = environment.getSchema().getObjectType(name);
            if (type == null) {
                throw new IllegalArgumentException(
                        "No type '%s': the data must hold __typename: %s".formatted(name, object));
            }
            return type;
        }
    }
}
