package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import graphql.language.OperationDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparedDocumentsTest {
    private final PreparedDocuments documents = new PreparedDocuments(
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser()
                                    .parse("type Query { a(n: Int): String q: Query } type Mutation { m: String }"),
                            RuntimeWiring.MOCKED_WIRING),
            Settings.of(GraphQLConfig.class, Map.of("mokuroku.graphql.max-depth", "5")));

    @Test
    void keepsAValidDocument() {
        PreparedDocument first = documents.of("{a}");
        assertThat(documents.of("{a}")).isSameAs(first);
        assertThat(documents.size()).isEqualTo(1);
    }

    @Test
    void keepsNoInvalidDocument() {
        assertThat(documents.of("{b}").errors()).hasSize(1);
        assertThat(documents.of("{a").errors()).hasSize(1);
        assertThat(documents.size()).isZero();
    }

    @Test
    void saysWhereTheSyntaxBreaks() {
        assertThat(documents
                        .of("{a\n  ]")
                        .errors()
                        .getFirst()
                        .getLocations()
                        .getFirst()
                        .getLine())
                .isEqualTo(2);
    }

    @Test
    void refusesADocumentThatIsTooDeepWithoutValidation() {
        assertThatThrownBy(() -> documents.of("{q{q{q{q{q{a}}}}}}"))
                .isInstanceOfSatisfying(
                        QueryRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DEPTH));
        assertThat(documents.of("{q{q{q{q{a}}}}}").errors()).isEmpty();
    }

    @Test
    void refusesFragmentsThatSpreadThemselves() {
        assertThatThrownBy(() -> documents.of("{...F} fragment F on Query{q{...G}} fragment G on Query{...F}"))
                .isInstanceOfSatisfying(
                        QueryRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CYCLE));
    }

    @Test
    void choosesTheOperationByItsName() {
        PreparedDocument document = documents.of("query Read{a} mutation Write{m}");
        assertThat(document.operation("Read").type()).isEqualTo(OperationDefinition.Operation.QUERY);
        assertThat(document.operation("Write").type()).isEqualTo(OperationDefinition.Operation.MUTATION);
    }

    @Test
    void namesTheOperationsWhenTheChoiceIsUnclear() {
        PreparedDocument document = documents.of("query Read{a} mutation Write{m}");
        for (String name : new String[] {null, "", "Delete"}) {
            assertThatThrownBy(() -> document.operation(name))
                    .isInstanceOf(CatalogException.class)
                    .hasMessageStartingWith("operationName")
                    .hasMessageContaining("Read, Write");
        }
        assertThat(documents.of("query Read{a}").operation(null).type()).isEqualTo(OperationDefinition.Operation.QUERY);
    }

    @Test
    void refusesADocumentOfFragmentsAlone() {
        PreparedDocument document = documents.of("fragment F on Query{a}");
        assertThat(document.errors()).isNotEmpty();
    }
}
