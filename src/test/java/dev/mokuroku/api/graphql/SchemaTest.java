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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `graphql/schema.graphql` is the contract. `make golden` rewrites it where something is added; a change
/// that breaks clients is written by `make golden BREAKING=true` alone, and told in the changelog.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchemaTest {
    private static final Path GOLDEN = Path.of("graphql/schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void isTheGoldenOneAndBreaksNothing() throws IOException {
        String answered = RestAssured.get("/graphql/schema.graphql").asString();
        if (!Boolean.getBoolean("golden.breaking")) {
            assertThat(SchemaBreakage.between(Files.readString(GOLDEN), answered))
                    .as(
                            "Changes that break clients of %s. If they are intended, run `make golden BREAKING=true` and name"
                                    + " them in CHANGELOG.md",
                            GOLDEN)
                    .isEmpty();
        }
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, answered);
        }
        String golden = Files.readString(GOLDEN);
        assertThat(answered)
                .withFailMessage(
                        () -> "The schema of the server differs from %s (+ added, - removed). If you intend this,"
                                        .formatted(GOLDEN)
                                + " run `make golden`:\n"
                                + String.join("\n", differences(golden, answered)))
                .isEqualTo(golden);
    }

    /// Without lines that only moved.
    private static List<String> differences(String golden, String answered) {
        List<String> removed = new ArrayList<>(golden.lines().toList());
        answered.lines().forEach(removed::remove);
        List<String> added = new ArrayList<>(answered.lines().toList());
        golden.lines().forEach(added::remove);
        return Stream.concat(removed.stream().map("- "::concat), added.stream().map("+ "::concat))
                .toList();
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
        assertThat(undescribed)
                .as("Types, fields, arguments and values of the schema that need an @Description")
                .isEmpty();
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
