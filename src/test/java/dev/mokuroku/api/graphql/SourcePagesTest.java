package dev.mokuroku.api.graphql;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.LocationRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of files and registered locations, and the payload of a scan.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SourcePagesTest {
    @Inject
    RegisteredLocations locations;

    @Test
    void pagesThroughAllFiles() {
        JsonPath whole = ask("{files(first:100){totalCount nodes{location} pageInfo{hasNextPage hasPreviousPage}}}");
        List<String> all = whole.getList("data.files.nodes.location");
        assertThat(all).hasSize(whole.getInt("data.files.totalCount")).hasSizeGreaterThan(5);
        assertThat(whole.getBoolean("data.files.pageInfo.hasNextPage")).isFalse();
        assertThat(pages("files", "location", 4)).isEqualTo(all);
    }

    @Test
    void pagesThroughRegisteredLocations() {
        List<UUID> added = new ArrayList<>();
        for (String name : List.of("c", "a", "b")) {
            LocationRef location = LocationRef.url("https://pages.example.com/%s.yaml".formatted(name));
            added.add(locations.add(location, "test").id());
        }
        try {
            assertThat(pages("locations", "target", 1))
                    .containsSubsequence(
                            "https://pages.example.com/a.yaml",
                            "https://pages.example.com/b.yaml",
                            "https://pages.example.com/c.yaml");
        } finally {
            added.forEach(locations::remove);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "locations"})
    void rejectsCursorOfAnotherList(String list) {
        String cursor = ask("{entities(first:1){pageInfo{endCursor}}}").getString("data.entities.pageInfo.endCursor");
        send("{%s(after:\"%s\"){totalCount}}".formatted(list, cursor))
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].extensions.field", is("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void unknownSourceOfScanIsUserError(String confirmRemoval) {
        JsonPath answer = ask("mutation{scan(input:{source:\"nope\" confirmRemoval:%s})".formatted(confirmRemoval)
                + "{scan{source} userErrors{code field message}}}");
        assertThat(answer.getString("data.scan.scan")).isNull();
        assertThat(answer.getString("data.scan.userErrors[0].code")).isEqualTo("NOT_FOUND");
        assertThat(answer.<String>getList("data.scan.userErrors[0].field")).containsExactly("input", "source");
        assertThat(answer.getString("data.scan.userErrors[0].message")).contains("nope");
    }

    private static List<String> pages(String list, String field, int size) {
        List<String> found = new ArrayList<>();
        String after = "";
        boolean hasNext = true;
        while (hasNext) {
            JsonPath page = ask(
                    "{%s(first:%d %s){nodes{%s} pageInfo{hasNextPage endCursor}}}".formatted(list, size, after, field));
            found.addAll(page.getList("data.%s.nodes.%s".formatted(list, field), String.class));
            hasNext = page.getBoolean("data.%s.pageInfo.hasNextPage".formatted(list));
            after = "after:\"%s\"".formatted(page.getString("data.%s.pageInfo.endCursor".formatted(list)));
        }
        return found;
    }
}
