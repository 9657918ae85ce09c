package dev.mokuroku.api.graphql.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateParserTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Each says the same as Backstage's predicate.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"kind":{"is":"api"}}                                     | {"kind":"api"}
            {"type":{"in":["service","website"]}}                     | {"spec.type":{"$in":["service","website"]}}
            {"lifecycle":{"exists":true}}                             | {"spec.lifecycle":{"$exists":true}}
            {"title":{"exists":false}}                                | {"metadata.title":{"$exists":false}}
            {"name":{"hasPrefix":"sh"}}                               | {"metadata.name":{"$hasPrefix":"sh"}}
            {"tags":{"contains":"java"}}                              | {"metadata.tags":{"$contains":"java"}}
            {"not":{"kind":{"is":"api"}}}                             | {"$not":{"kind":"api"}}
            {"all":[{"kind":{"is":"a"}},{"type":{"is":"b"}}]}         | {"$all":[{"kind":"a"},{"spec.type":"b"}]}
            {"any":[{"kind":{"is":"a"}},{"type":{"is":"b"}}]}         | {"$any":[{"kind":"a"},{"spec.type":"b"}]}
            {"any":[]}                                                | {"$any":[]}
            {"kind":{"is":"a"},"type":{"is":"b"}}                     | {"kind":"a","spec.type":"b"}
            {"owner":{"is":"blue"}}                                   | {"relations.ownedBy":"group:default/blue"}
            {"owner":{"in":["user:ada"]}}                             | {"relations.ownedBy":{"$in":["user:default/ada"]}}
            {"system":{"is":"x/shop"}}                                | {"relations.partOf":"system:x/shop"}
            {"field":{"path":"spec.tier","is":"1"}}                   | {"spec.tier":"1"}
            {"relation":{"type":"dependsOn"}}                         | {"relations":{"$contains":{"type":"dependsOn"}}}
            {"relation":{"type":"dependsOn","targets":["api:x"]}}     | {"relations":{"$contains":{"type":"dependsOn","targetRef":"api:default/x"}}}
            """)
    void saysTheSameAsBackstagesPredicate(String where, String predicate) throws JsonProcessingException {
        assertThat(read(where)).isEqualTo(FilterPredicate.parse(MAPPER.readTree(predicate)));
    }

    @Test
    void holdsForEverythingWhereNothingIsSet() throws JsonProcessingException {
        assertThat(read("{}")).isEqualTo(EntityFilter.EVERYTHING);
        assertThat(PredicateParser.of(null, null)).isEqualTo(EntityFilter.EVERYTHING);
    }

    @Test
    void joinsTheFilterString() {
        EntityPredicate where = new EntityPredicate();
        where.type = new ValuePredicate();
        where.type.is = "service";
        assertThat(PredicateParser.of("kind=component", where))
                .isEqualTo(EntityFilter.allOf(
                        EntityFilter.is("kind", "component"), EntityFilter.is("spec.type", "service")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"all":[{"kind":{}}]}                        | where.all[0].kind must set one of is, in, exists, hasPrefix and contains
            {"field":{"path":" ","is":"x"}}              | where.field.path must not be blank
            {"not":{"relation":{"type":""}}}             | where.not.relation.type must not be blank
            {"owner":{"is":"a:b:/"}}                     | where.owner:
            {"relation":{"type":"x","targets":["y"]}}    | where.relation.targets:
            """)
    void namesThePlaceOfWhatIsWrong(String where, String message) {
        assertThatThrownBy(() -> read(where))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsTooDeep() {
        EntityPredicate where = new EntityPredicate();
        for (int i = 0; i < 60; i++) {
            EntityPredicate outer = new EntityPredicate();
            outer.not = where;
            where = outer;
        }
        EntityPredicate deep = where;
        assertThatThrownBy(() -> PredicateParser.of(null, deep)).hasMessageContaining("at most 50 levels");
    }

    private static EntityFilter read(String where) throws JsonProcessingException {
        return PredicateParser.of(null, MAPPER.readValue(where, EntityPredicate.class));
    }
}
