package dev.mokuroku.api.graphql;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogQueriesTest {
    @Test
    void answersAnEntityWithItsKindsFields() {
        JsonPath answer = ask("{entity(ref:\"component:basket-service\"){__typename ref title tags spec"
                + " ... on Component{type lifecycle}}}");
        assertThat(answer.getString("data.entity.__typename")).isEqualTo("Component");
        assertThat(answer.getString("data.entity.lifecycle")).isEqualTo("production");
        assertThat(answer.getList("data.entity.tags", String.class)).containsExactly("java", "quarkus");
        assertThat(answer.getString("data.entity.spec.owner")).isEqualTo("checkout");
    }

    @Test
    void answersNullForAnEntityThatIsNotThere() {
        send("{entity(ref:\"component:nope\"){ref}}").body("data.entity", is((Object) null));
    }

    @Test
    void drawsRelationsInBothDirections() {
        JsonPath answer =
                ask("{entity(ref:\"group:checkout\"){relations(type:\"ownerOf\" first:100){nodes{ref kind}}}}");
        assertThat(answer.getList("data.entity.relations.nodes.ref", String.class))
                .contains("component:default/basket-service", "system:default/ordering")
                .doesNotContainNull();
    }

    @Test
    void answersFileOfEntity() {
        JsonPath answer = ask("{entity(ref:\"api:basket-api\"){file{source location problems{message}}}}");
        assertThat(answer.getString("data.entity.file.location")).endsWith("/catalog-info/teams/checkout.yaml");
        assertThat(answer.getList("data.entity.file.problems")).isEmpty();
    }

    @Test
    void refusesAPageOfMoreThanAHundred() {
        send("{entities(first:101){totalCount}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("first must be from 0 to 100"));
    }

    @Test
    void refusesWhatIsNoCursor() {
        send("{entities(after:\"?\"){totalCount}}").body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void refusesAReferenceWithoutKind() {
        send("{entity(ref:\"basket-service\"){ref}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("ref:"));
    }

    @Test
    void findsEntitiesAgainByTheirIds() {
        String id = ask("{entity(ref:\"component:basket-service\"){id}}").getString("data.entity.id");
        JsonPath again = ask("{node(id:\"%s\"){ref} nodes(ids:[\"none\" \"%s\"]){ref}}".formatted(id, id));
        assertThat(again.getString("data.node.ref")).isEqualTo("component:default/basket-service");
        assertThat(again.<Object>getList("data.nodes")).hasSize(2);
        assertThat(again.getString("data.nodes[0]")).isNull();
        assertThat(again.getString("data.nodes[1].ref")).isEqualTo("component:default/basket-service");
    }

    @Test
    void findsWordsTheBestFirstInPages() {
        String query = "{search(text:\"order\" first:2 %s){totalCount pageInfo{hasNextPage endCursor}"
                + " edges{rank node{ref} highlights{field text}}}}";
        JsonPath first = ask(query.formatted(""));
        assertThat(first.<Integer>getList("data.search.edges.rank")).containsExactly(1, 2);
        assertThat(first.getString("data.search.edges[0].highlights[0].text")).contains("<em>");
        assertThat(first.getBoolean("data.search.pageInfo.hasNextPage")).isTrue();
        JsonPath second = ask(query.formatted("after:\"" + first.getString("data.search.pageInfo.endCursor") + "\""));
        assertThat(second.<Integer>getList("data.search.edges.rank")).startsWith(3);
        assertThat(second.<String>getList("data.search.edges.node.ref"))
                .doesNotContainAnyElementsOf(first.getList("data.search.edges.node.ref"));
    }

    @Test
    void combinesPredicateAndFilter() {
        JsonPath answer = ask("""
                {entities(filter:"kind=component" first:100
                  where:{type:{in:["service"]} not:{lifecycle:{is:"production"}}}
                  orderBy:[{field:"spec.lifecycle"},{field:"metadata.name" direction:DESC}])
                {totalCount nodes{... on Component{type lifecycle}}}}""");
        assertThat(answer.getInt("data.entities.totalCount")).isPositive();
        assertThat(answer.<String>getList("data.entities.nodes.type")).containsOnly("service");
        assertThat(answer.<String>getList("data.entities.nodes.lifecycle"))
                .doesNotContain("production")
                .isSorted();
    }
}
