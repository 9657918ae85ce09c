package dev.mokuroku.api.graphql.relation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationFieldChecksTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse("type Query { entity: Entity } interface Entity { ref: String }"
                                    + " type Component implements Entity { ref: String }"
                                    + " type Group implements Entity { ref: String }"),
                    RuntimeWiring.newRuntimeWiring()
                            .wiringFactory(new MockedWiringFactory())
                            .build());

    @Test
    void acceptsFieldsOfOneNameOnDifferentTypes() {
        assertThatNoException()
                .isThrownBy(() -> check(field("uses", "Component", "Component"), field("uses", "Component", "Group")));
    }

    @Test
    void namesTheTypeThatIsNoKind() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(field("uses", "Components", "Component")))
                .withMessageContainingAll("'uses'", "'Components'");
        assertThatIllegalStateException()
                .isThrownBy(() -> check(field("uses", "Entity", "Query")))
                .withMessageContainingAll("'uses'", "'Query'");
    }

    @Test
    void rejectsTwoFieldsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(field("uses", "Component", "Entity"), field("uses", "Component", "Group")))
                .withMessageContainingAll("'Group'", "'uses'");
        assertThatIllegalStateException()
                .isThrownBy(() -> check(field("ref", "Component", "Component")))
                .withMessageContainingAll("'Component'", "'ref'");
    }

    @Test
    void requiresADescription() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelationField.many("uses", "uses", "Component", " ", "Group"))
                .withMessageContaining("'uses'");
    }

    private static RelationField field(String name, String target, String declaringType) {
        return RelationField.many(name, "uses", target, "What it uses.", declaringType);
    }

    private static void check(RelationField... fields) {
        RelationFieldChecks.check(List.of(fields), SCHEMA);
    }
}
