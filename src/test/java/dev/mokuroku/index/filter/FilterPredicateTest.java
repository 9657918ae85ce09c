package dev.mokuroku.index.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter.All;
import dev.mokuroku.index.filter.EntityFilter.Any;
import dev.mokuroku.index.filter.EntityFilter.Exists;
import dev.mokuroku.index.filter.EntityFilter.HasPrefix;
import dev.mokuroku.index.filter.EntityFilter.In;
import dev.mokuroku.index.filter.EntityFilter.Not;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPredicateTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Arguments> predicates() {
        EntityFilter component = EntityFilter.is("kind", "component");
        return Stream.of(
                Arguments.of("{'kind':'component'}", component),
                Arguments.of("{'spec.weight':7}", EntityFilter.is("spec.weight", "7")),
                Arguments.of("{'spec.public':true}", EntityFilter.is("spec.public", "true")),
                Arguments.of("{}", EntityFilter.EVERYTHING),
                Arguments.of(
                        "{'kind':'component','spec.type':'service'}",
                        new All(List.of(component, EntityFilter.is("spec.type", "service")))),
                Arguments.of("{'$all':[]}", EntityFilter.EVERYTHING),
                Arguments.of("{'$any':[]}", new Any(List.of())),
                Arguments.of("{'$any':[{'kind':'component'}]}", new Any(List.of(component))),
                Arguments.of("{'$not':{'kind':'component'}}", new Not(component)),
                Arguments.of("{'kind':{'$in':['component',7]}}", new In("kind", List.of("component", "7"))),
                Arguments.of("{'kind':{'$in':[]}}", new In("kind", List.of())),
                Arguments.of("{'spec.type':{'$exists':true}}", new Exists("spec.type")),
                Arguments.of("{'spec.type':{'$exists':false}}", new Not(new Exists("spec.type"))),
                Arguments.of("{'metadata.name':{'$hasPrefix':'sh'}}", new HasPrefix("metadata.name", "sh")),
                Arguments.of("{'metadata.tags':{'$contains':'java'}}", EntityFilter.is("metadata.tags", "java")),
                Arguments.of("{'relations':{'$contains':{'type':'ownedBy'}}}", new Exists("relations.ownedBy")),
                Arguments.of(
                        "{'relations':{'$contains':{'type':'ownedBy','targetRef':'group:default/blue'}}}",
                        EntityFilter.is("relations.ownedBy", "group:default/blue")),
                Arguments.of(
                        "{'Relations':{'$contains':{'Type':'ownedBy','TargetRef':{'$in':['a','b']}}}}",
                        new In("relations.ownedBy", List.of("a", "b"))));
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void reads(String predicate, EntityFilter filter) {
        assertThat(FilterPredicate.parse(json(predicate))).isEqualTo(filter);
    }

    @ParameterizedTest
    @MethodSource("predicates")
    void writesWhatReadsTheSame(String predicate, EntityFilter filter) {
        assertThat(FilterPredicate.parse(PredicateJson.of(filter))).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'x'                                    | Expected object, received string
            []                                     | Expected object, received array
            {'$any':{}}                            | Expected array, received object at "$any"
            {'$all':[[]]}                          | Expected object, received array at "$all[0]"
            {'$not':5}                             | Wrap the value in a field expression, e.g. { "kind": 5 }
            {'$any':[],'kind':'a'}                 | Unrecognized key(s) in object: 'kind'
            {'$foo':1}                             | Unknown operator; expected a field, $all, $any or $not at "$foo"
            {'kind':null}                          | Expected a string, a number, a boolean, $exists
            {'kind':{}}                            | or $contains at "kind"
            {'kind':{'$exists':'yes'}}             | $exists (true or false)
            {'kind':{'$hasPrefix':5}}              | $hasPrefix (a string)
            {'kind':{'$in':'x'}}                   | Expected array, received string at "kind.$in"
            {'kind':{'$in':['a',{}]}}              | received object at "kind.$in[1]"
            {'kind':{'$contains':null}}            | received null at "kind.$contains"
            {'kind':{'$contains':{'type':'x'}}}    | Object form of $contains is not supported for field "kind"
            {'relations':{'$contains':{}}}         | requires a "type" string property
            {'relations':{'$contains':{'type':5}}} | requires a "type" string property
            {'relations':{'$contains':{'type':'a','Type':'b'}}}                  | Duplicate key "Type"
            {'relations':{'$contains':{'type':'a','other':'b'}}}                 | Unsupported key "other"
            {'relations':{'$contains':{'type':'a','targetRef':5}}}               | but got 5
            {'relations':{'$contains':{'type':'a','targetRef':{'$in':[]}}}}      | Empty "$in" array
            """)
    void namesWhatIsWrongAndWhere(String predicate, String message) {
        assertThatThrownBy(() -> FilterPredicate.parse(json(predicate)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 900})
    void refusesDeepNesting(int levels) {
        String predicate = "{'$not':".repeat(levels) + "{}" + "}".repeat(levels);
        assertThatThrownBy(() -> FilterPredicate.parse(json(predicate)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("at most 50 levels");
    }

    @Test
    void refusesThousandsOfConditions() {
        String predicate = "{'$any':[" + "{'kind':'a'},".repeat(6_000) + "{}]}";
        assertThatThrownBy(() -> FilterPredicate.parse(json(predicate)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("at most 5000 conditions and values");
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
