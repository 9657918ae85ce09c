package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `graphql/schema.graphql` is the contract. `make golden` rewrites it.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchemaTest {
    private static final Path GOLDEN = Path.of("graphql/schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void isTheGoldenOne() throws IOException {
        String answered = RestAssured.get("/graphql/schema.graphql").asString();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, answered);
        }
        assertThat(answered).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void describesAllThatItHolds() {
        List<String> undescribed = new ArrayList<>();
        List<GraphQLNamedType> types = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .toList();
        for (GraphQLNamedType type : types) {
            check(type, type.getName(), undescribed);
            switch (type) {
                case GraphQLFieldsContainer fields ->
                    fields.getFieldDefinitions().forEach(field -> {
                        String place = type.getName() + "." + field.getName();
                        check(field, place, undescribed);
                        field.getArguments().forEach(it -> check(it, place + "(" + it.getName() + ":)", undescribed));
                    });
                case GraphQLInputObjectType input ->
                    input.getFields().forEach(it -> check(it, type.getName() + "." + it.getName(), undescribed));
                case GraphQLEnumType values ->
                    values.getValues().forEach(it -> check(it, type.getName() + "." + it.getName(), undescribed));
                default -> {}
            }
        }
        assertThat(types).hasSizeGreaterThan(60);
        assertThat(undescribed).isEmpty();
    }

    @Test
    void givesEveryKindThatMayBeDependedOnTheWayBack() {
        assertThat(List.of("Component", "API", "Resource", "System"))
                .allSatisfy(kind -> assertThat(schema.getObjectType(kind).getFieldDefinition("dependents"))
                        .isNotNull());
    }

    private static void check(GraphQLNamedSchemaElement element, String place, List<String> undescribed) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) {
            undescribed.add(place);
        }
    }
}
