package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the conventions of `docs/graphql.md` for the whole schema.
class SchemaConventionsTest {
    private static final Pattern UNIT = Pattern.compile("(?i).*(millis|milliseconds|seconds|minutes|hours|days)$");

    private final TypeDefinitionRegistry schema = parse();

    @Test
    void mutationsTakeOneInputAndReturnNullablePayloadWithUserErrors() {
        assertThat(fieldsOf("Mutation")).hasSizeGreaterThan(8).allSatisfy(mutation -> {
            String name = capitalized(mutation.getName());
            assertThat(mutation.getInputValueDefinitions().stream().map(SchemaConventionsTest::argument))
                    .as("arguments of %s", mutation.getName())
                    .isSubsetOf(List.of("input: %sInput!".formatted(name)));
            assertThat(text(mutation.getType()))
                    .as("a payload that is not null would take the payloads of other mutations with it")
                    .isEqualTo(name + "Payload");
            assertThat(fieldsOf(name + "Payload").map(field -> field.getName() + ": " + text(field.getType())))
                    .contains("userErrors: [UserError!]!");
        });
    }

    @Test
    void connectionsHaveEdgesNodesAndPageInfo() {
        assertThat(objectTypes().filter(type -> type.getName().endsWith("Connection")))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        type -> assertThat(type.getFieldDefinitions().stream().map(FieldDefinition::getName))
                                .as(type.getName())
                                .contains("edges", "nodes", "pageInfo"));
    }

    @Test
    void fieldsThatReturnConnectionsTakeFirstAndAfter() {
        assertThat(fields().filter(field -> text(field.getType()).matches("\\w+Connection!")))
                .hasSizeGreaterThan(20)
                .filteredOn(field -> !field.getName().equals("affected")) // paged by the arguments of impactOf
                .allSatisfy(field -> assertThat(
                                field.getInputValueDefinitions().stream().map(InputValueDefinition::getName))
                        .as(field.getName())
                        .contains("first", "after")
                        .doesNotContain("page", "size", "offset"));
    }

    @Test
    void durationsAreIntegersInMilliseconds() {
        assertThat(fields().filter(field -> UNIT.matcher(field.getName()).matches()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.getName()).endsWith("Millis");
                    assertThat(text(field.getType())).startsWith("Int");
                });
    }

    @Test
    void referencesAreTextsAndIdsAreIds() {
        assertThat(fields().filter(field -> field.getName().equals("ref")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(text(field.getType())).startsWith("String"));
        assertThat(fields().filter(field -> field.getName().equals("uid")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(text(field.getType())).startsWith("ID"));
    }

    private Stream<FieldDefinition> fieldsOf(String type) {
        return schema.getType(type, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions().stream();
    }

    private Stream<FieldDefinition> fields() {
        return objectTypes().flatMap(type -> type.getFieldDefinitions().stream());
    }

    private Stream<ObjectTypeDefinition> objectTypes() {
        return schema.getTypes(ObjectTypeDefinition.class).stream();
    }

    private static String argument(InputValueDefinition argument) {
        return argument.getName() + ": " + text(argument.getType());
    }

    private static String text(Type<?> type) {
        return switch (type) {
            case NonNullType required -> text(required.getType()) + "!";
            case TypeName name -> name.getName();
            case graphql.language.ListType list -> "[" + text(list.getType()) + "]";
            default -> throw new IllegalStateException("Unknown type " + type);
        };
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static TypeDefinitionRegistry parse() {
        try {
            return new SchemaParser().parse(Files.readString(Path.of("graphql/schema.graphql")));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
