package dev.mokuroku.descriptor.parse;

import static dev.mokuroku.descriptor.DescriptorFiles.file;
import static dev.mokuroku.descriptor.DescriptorFiles.location;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.INVALID;
import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.entity.EntityRef;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorParserTest {
    private final DescriptorParser parser = new DescriptorParser();

    @Test
    void readsEveryDocument() {
        ParsedDescriptor parsed = parser.parse(file(location("a") + "---\n" + location("b")));
        assertThat(parsed.entities())
                .extracting(entity -> entity.entity().name())
                .containsExactly("a", "b");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.accountsForAll()).isTrue();
    }

    @Test
    void losesNoOtherDocumentToASyntaxError() {
        ParsedDescriptor parsed = parser.parse(file(location("a") + "---\n\n- [\n---\n" + location("b")));
        assertThat(parsed.entities())
                .extracting(entity -> entity.entity().name())
                .containsExactly("a", "b");
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(SYNTAX);
            assertThat(problem.document()).isEqualTo(1);
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.entity()).isNull();
        });
        assertThat(parsed.accountsForAll()).isFalse();
    }

    @Test
    void reportsTheFieldItsLineAndTheEntity() {
        DescriptorProblem problem = onlyProblem(location("a") + """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: Shop
                spec:
                  type: service
                  lifecycle: production
                  owner:  5
                """);
        assertThat(problem)
                .isEqualTo(new DescriptorProblem(
                        INVALID,
                        1,
                        14,
                        11,
                        "/spec/owner",
                        "Processor BuiltinKindsEntityProcessor threw an error while validating the entity"
                                + " component:default/shop; caused by TypeError: /spec/owner must be string - type: string",
                        EntityRef.parse("component:default/shop")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: {type: service, lifecycle: l}                           | /spec/owner          | 5 | 1
            spec: {type: service, lifecycle: l, owner: o, dependsOn: [b]} | /spec/dependsOn/0    | 5 | 59
            foo: 1                                                        | /foo                 | 5 | 6
            spec: []                                                      | /spec                | 5 | 1
            """)
    void pointsAtTheFieldOrAtWhatIsAroundIt(String line, String field, int expectedLine, int column) {
        DescriptorProblem problem =
                onlyProblem("apiVersion: backstage.io/v1beta1\nkind: Component\nmetadata:\n  name: a\n" + line + "\n"
                        + (line.startsWith("spec") ? "" : "spec: {}\n"));
        assertThat(problem)
                .extracting(DescriptorProblem::field, DescriptorProblem::line, DescriptorProblem::column)
                .containsExactly(field, expectedLine, column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: Component, metadata: {name: a}}                                | component:default/a
            {kind: Component, metadata: {name: bad name, namespace: n}}           | component:n/bad name
            {apiVersion: v1, kind: A, metadata: {name: a, annotations: []}}       | a:default/a
            {apiVersion: v1, kind: A, metadata: {name: a, namespace: 5}}          |
            {apiVersion: v1, kind: A, metadata: {name: 123}}                      |
            {apiVersion: v1, metadata: {name: a}}                                 |
            [a]                                                                   |
            """)
    void identifiesWhatIsInvalid(String document, String ref) {
        DescriptorProblem problem = onlyProblem(document);
        assertThat(problem.kind()).isEqualTo(INVALID);
        assertThat(problem.entity()).isEqualTo(ref == null ? null : EntityRef.parse(ref));
    }

    @ParameterizedTest
    @CsvSource({"[a], object", "text, string", "5, number", "true, boolean"})
    void wantsAnObject(String document, String type) {
        assertThat(onlyProblem(document).message()).isEqualTo("Expected object at root, got " + type);
    }

    @Test
    void letsTheLastOfTwoCount() {
        ParsedDescriptor parsed = parser.parse(file(location("a") + "---\n" + location("A")));
        assertThat(parsed.entities())
                .singleElement()
                .extracting(entity -> entity.entity().name())
                .isEqualTo("A");
        assertThat(parsed.problems())
                .containsExactly(new DescriptorProblem(
                        INVALID,
                        0,
                        4,
                        9,
                        "/metadata/name",
                        "The file describes location:default/a more than once; the last document is used",
                        EntityRef.parse("location:default/a")));
    }

    @Test
    void takesTheValidOneOfTwoThatAreOneEntity() {
        String broken = location("a").replace("spec: {}", "spec: {presence: never}");
        for (String content : List.of(broken + "---\n" + location("a"), location("a") + "---\n" + broken)) {
            ParsedDescriptor parsed = parser.parse(file(content));
            assertThat(parsed.entities()).hasSize(1);
            assertThat(parsed.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.field()).isEqualTo("/spec/presence"));
        }
    }

    @Test
    void takesTheKindsThatTheRulesAdd() {
        DescriptorFile file = file("{apiVersion: acme.example.com/v1, kind: Dataset, metadata: {name: a}, spec: {}}");
        assertThat(parser.parse(file).problems())
                .extracting(DescriptorProblem::message)
                .containsExactly("No processor recognized the entity dataset:default/a as valid, possibly caused by a"
                        + " foreign kind or apiVersion");
        ParserOptions rules = new ParserOptions(false, false, Set.of("DataSet"));
        assertThat(new DescriptorParser(DescriptorLimits.DEFAULT, rules)
                        .parse(file)
                        .entities())
                .hasSize(1);
    }

    @Test
    void mergesWhereTheRulesSaySo() {
        DescriptorFile file = file("""
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: a}
                spec: {<<: {type: service, lifecycle: production}, owner: team}
                """);
        assertThat(parser.parse(file).problems()).hasSize(1);
        ParserOptions rules = new ParserOptions(false, true, Set.of());
        assertThat(new DescriptorParser(DescriptorLimits.DEFAULT, rules)
                        .parse(file)
                        .entities())
                .hasSize(1);
    }

    @Test
    void rejectsEntitiesWhoseRefsNameNothing() {
        DescriptorProblem problem = onlyProblem("""
                apiVersion: backstage.io/v1alpha1
                kind: User
                metadata: {name: ann}
                spec:
                  memberOf:
                    - zoo
                    - "group:"
                """);
        assertThat(problem.field()).isEqualTo("/spec/memberOf/1");
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.entity()).isEqualTo(EntityRef.parse("user:default/ann"));
    }

    private DescriptorProblem onlyProblem(String content) {
        ParsedDescriptor parsed = parser.parse(file(content));
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().getFirst();
    }
}
