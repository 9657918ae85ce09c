package dev.mokuroku.api.graphql.relation;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.read.CatalogIndex;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RelationsTest {
    @Inject
    CatalogIndex index;

    @Test
    void answersEachAliasByItsOwnArguments() {
        JsonPath answer = ask("""
                {entity(ref:"group:checkout"){... on Group{
                  all: owns(first:100){totalCount nodes{ref}}
                  two: owns(first:2){totalCount nodes{ref}}
                  down: owns(first:2 orderBy:{field:"metadata.name" direction:DESC}){nodes{name}}
                  apis: owns(where:{kind:{is:"api"}}){totalCount nodes{__typename}}
                  components: owns(filter:"kind=component"){totalCount nodes{__typename}}
                }}}""");
        List<String> all = answer.getList("data.entity.all.nodes.ref");
        assertThat(all).hasSize(answer.getInt("data.entity.all.totalCount")).hasSizeGreaterThan(4);
        assertThat(answer.<String>getList("data.entity.two.nodes.ref")).isEqualTo(all.subList(0, 2));
        assertThat(answer.getInt("data.entity.two.totalCount")).isEqualTo(all.size());
        assertThat(answer.<String>getList("data.entity.down.nodes.name"))
                .hasSize(2)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(answer.<String>getList("data.entity.apis.nodes.__typename"))
                .isNotEmpty()
                .containsOnly("API");
        assertThat(answer.<String>getList("data.entity.components.nodes.__typename"))
                .isNotEmpty()
                .containsOnly("Component");
    }

    @Test
    void answersManyObjectsUnderAliasesEachItsOwn() {
        JsonPath answer = ask("""
                {entities(filter:"kind=group" first:100){nodes{ref ... on Group{
                  services: owns(filter:"spec.type=service" first:100){nodes{ref owner{ref}}}
                  one: owns(first:1){nodes{owner{ref}}}
                }}}}""");
        List<String> groups = answer.getList("data.entities.nodes.ref");
        int services = 0;
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            List<String> owners = answer.getList("data.entities.nodes[%d].services.nodes.owner.ref".formatted(i));
            assertThat(owners).allMatch(group::equals);
            assertThat(answer.<String>getList("data.entities.nodes[%d].one.nodes.owner.ref".formatted(i)))
                    .allMatch(group::equals);
            services += owners.size();
        }
        assertThat(services).isGreaterThan(5);
    }

    @Test
    void looksUpALevelAtOnceHoweverManyEntitiesItHas() throws IOException {
        String query = Files.readString(Path.of("graphql/examples/30-twenty-components.graphql"));
        JsonPath answer = ask(query);
        // The page; owners, systems, APIs and components; their owners and members; the members of those.
        assertThat(readsOf(query)).isBetween(3L, 5L);
        assertThat(readsOf(query.replace("first: 20", "first: 2"))).isBetween(3L, 5L);
        assertThat(answer.<String>getList("data.entities.nodes.owner.ref")).hasSize(20);
        assertThat(answer.prettify().split("\"ref\"", -1)).hasSizeGreaterThan(250);
    }

    private long readsOf(String query) {
        return IndexReads.of(index, () -> ask(query));
    }

    @Test
    void costsNoMoreForMoreAliasesOfALevel() {
        String field = "owns(filter:\"spec.type=%s\"){totalCount nodes{ref}}";
        String one = "{entity(ref:\"group:checkout\"){... on Group{" + field.formatted("service") + "}}}";
        String three = "{entity(ref:\"group:checkout\"){... on Group{a:" + field.formatted("service") + " b:"
                + field.formatted("website") + " c:" + field.formatted("library") + "}}}";
        assertThat(readsOf(three)).isEqualTo(readsOf(one)).isEqualTo(2);
    }

    @Test
    void pagesAConnectionOnceThrough() {
        List<String> found = new ArrayList<>();
        String after = "";
        boolean more = true;
        int total = 0;
        while (more) {
            String page = "data.entity.owns.";
            JsonPath answer = ask("{entity(ref:\"group:checkout\"){... on Group{owns(first:2 orderBy:{field:\"kind\"}"
                    + after + "){totalCount pageInfo{hasNextPage endCursor} nodes{ref}}}}}");
            found.addAll(answer.getList(page + "nodes.ref"));
            total = answer.getInt(page + "totalCount");
            more = answer.getBoolean(page + "pageInfo.hasNextPage");
            after = " after:\"" + answer.getString(page + "pageInfo.endCursor") + "\"";
        }
        assertThat(found).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }

    @Test
    void pagesRelationsOnceThroughInAnyOrder() {
        for (String order : List.of("", " orderBy:{field:\"metadata.title\"}")) {
            List<String> found = new ArrayList<>();
            String after = "";
            boolean more = true;
            while (more) {
                JsonPath answer = ask("{entity(ref:\"component:order-service\"){relations(first:3" + order + after
                        + "){totalCount pageInfo{hasNextPage endCursor} edges{type targetRef node{ref}}}}}");
                List<String> types = answer.getList("data.entity.relations.edges.type");
                List<String> refs = answer.getList("data.entity.relations.edges.targetRef");
                for (int i = 0; i < refs.size(); i++) {
                    found.add(types.get(i) + refs.get(i));
                }
                more = answer.getBoolean("data.entity.relations.pageInfo.hasNextPage");
                after = " after:\"" + answer.getString("data.entity.relations.pageInfo.endCursor") + "\"";
            }
            int total = ask("{entity(ref:\"component:order-service\"){relations(first:0){totalCount}}}")
                    .getInt("data.entity.relations.totalCount");
            assertThat(found).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        }
    }

    @Test
    void traversesAndReportsTruncation() {
        JsonPath answer = ask("""
                {entity(ref:"component:service-runtime"){... on Component{
                  one: transitiveDependents(depth:1 first:100){totalCount truncatedBy edges{depth viaRef}}
                  more: transitiveDependents(first:100){totalCount truncatedBy}
                }}}""");
        assertThat(answer.<Integer>getList("data.entity.one.edges.depth"))
                .isNotEmpty()
                .containsOnly(1);
        assertThat(answer.<String>getList("data.entity.one.edges.viaRef"))
                .containsOnly("component:default/service-runtime");
        assertThat(answer.getString("data.entity.more.truncatedBy")).isNull();
        assertThat(answer.getInt("data.entity.more.totalCount"))
                .isGreaterThanOrEqualTo(answer.getInt("data.entity.one.totalCount"));
    }

    @Test
    void listsOwnersAffectedByChange() {
        JsonPath answer = ask("""
                {impactOf(ref:"component:service-runtime" first:100){
                  affected{totalCount nodes{owner{ref}}} owners{entityCount ownerRef owner{ref}}}}""");
        List<String> ofEntities = answer.getList("data.impactOf.affected.nodes.owner.ref");
        assertThat(answer.<String>getList("data.impactOf.owners.owner.ref"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        ofEntities.stream().distinct().toList());
        assertThat(answer.<Integer>getList("data.impactOf.owners.entityCount").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(answer.getInt("data.impactOf.affected.totalCount"));
    }

    @Test
    void refusesArgumentsOfARelationByName() {
        send("{entity(ref:\"group:checkout\"){... on Group{owns(first:101){totalCount}}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("first must be from 0 to 100"));
        send("{entity(ref:\"group:checkout\"){... on Group{descendants(depth:21){totalCount}}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString("depth must be from 1 to 20"));
        send("{entity(ref:\"group:checkout\"){... on Group{owns(where:{type:{}}){totalCount}}}}")
                .body("errors[0].message", containsString("where.type must set one of"));
    }

    @Test
    void namesTheFieldThatFails() {
        send("{entity(ref:\"group:checkout\"){title ... on Group{refused: owns(after:\"?\"){totalCount}}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].path", is(List.of("entity", "refused")));
    }
}
