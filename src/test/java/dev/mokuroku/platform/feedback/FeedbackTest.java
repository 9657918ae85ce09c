package dev.mokuroku.platform.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.permission.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With the platform components of the demo organisation.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedbackTest {
    private static final String COMPONENT = "platformcomponent:default/service-runtime";
    private static final String RATINGS = "/api/entity-feedback/ratings/" + COMPONENT;
    private static final String RESPONSES = "/api/entity-feedback/responses/" + COMPONENT;
    private static final List<String> PERSONS = List.of("user:default/critic", "user:default/fan");

    @Inject
    TestTokens tokens;

    @Inject
    FeedbackTable table;

    @Inject
    FeedbackWriter writer;

    @Inject
    ForgetRemovedUsers removed;

    @AfterEach
    void clear() {
        PERSONS.forEach(person -> writer.withdraw(EntityRef.parse(COMPONENT), EntityRef.parse(person)));
    }

    @Test
    void aPersonHasOneRatingThatCanBeChanged() {
        assertThat(give("user:default/fan", 4, "Good").getString("data.giveFeedback.feedback.author"))
                .isEqualTo("user:default/fan");
        give("user:default/fan", 5, "Better");
        give("user:default/critic", 2, "Slow \\\"start\\\"");
        JsonPath read = feedback();
        assertThat(read.getInt("totalCount")).isEqualTo(2);
        assertThat(read.getDouble("average")).isEqualTo(3.5);
        assertThat(read.getInt("openCount")).isEqualTo(2);
        assertThat(read.<String>getList("nodes.comment")).containsExactly("Slow \"start\"", "Better");
        JsonPath found = GraphQLClient.ask("{ platformComponents(filter: \"feedback.average=3.5\") { totalCount } }");
        assertThat(found.getInt("data.platformComponents.totalCount")).isEqualTo(1);
        as("user:default/fan", "mutation { withdrawFeedback(input: {component: \"service-runtime\"}) { withdrawn } }");
        assertThat(feedback().getInt("totalCount")).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOther() {
        give("user:default/fan", 4, "Good");
        give("user:default/critic", 2, "Slow");
        String query = "{ entity(ref: \"%s\") { ... on PlatformComponent { feedback(first: 1 %s) {"
                + " nodes { rating } pageInfo { hasNextPage endCursor } } } } }";
        JsonPath first = GraphQLClient.ask(query.formatted(COMPONENT, ""));
        String cursor = first.getString("data.entity.feedback.pageInfo.endCursor");
        JsonPath second = GraphQLClient.ask(query.formatted(COMPONENT, "after: \"" + cursor + "\""));
        assertThat(first.getInt("data.entity.feedback.nodes[0].rating")).isEqualTo(2);
        assertThat(second.getInt("data.entity.feedback.nodes[0].rating")).isEqualTo(4);
        assertThat(second.getBoolean("data.entity.feedback.pageInfo.hasNextPage"))
                .isFalse();
    }

    @Test
    void guestsAndWrongRatingsAreRefused() {
        JsonPath guest = GraphQLClient.ask(mutation(3, "Hm"));
        assertThat(guest.getString("data.giveFeedback.userErrors[0].code")).isEqualTo("FORBIDDEN");
        JsonPath six = give("user:default/fan", 6, "Wow");
        assertThat(six.<String>getList("data.giveFeedback.userErrors[0].field")).containsExactly("input", "rating");
        JsonPath other = as(
                "user:default/fan",
                "mutation { giveFeedback(input: {component: \"component:default/checkout-ui\", rating: 1}) {"
                        + " userErrors { code } } }");
        assertThat(other.getString("data.giveFeedback.userErrors[0].code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void anAnswerClosesTheCommentUntilItChanges() {
        give("user:default/critic", 2, "Slow");
        JsonPath answered = GraphQLClient.ask(
                "mutation { answerFeedback(input: {component: \"service-runtime\","
                        + " author: \"critic\", answer: \"Fixed in 3.1\"}) { feedback { open answer } userErrors { message } } }");
        assertThat(answered.getBoolean("data.answerFeedback.feedback.open")).isFalse();
        assertThat(feedback().getInt("openCount")).isZero();
        give("user:default/critic", 2, "Still slow");
        assertThat(feedback().getInt("openCount")).isEqualTo(1);
        assertThat(feedback().getString("nodes[0].answer")).isEqualTo("Fixed in 3.1");
    }

    @Test
    void servesBackstagesPlugin() {
        signedIn("user:default/fan")
                .body(Map.of("rating", 4))
                .post(RATINGS)
                .then()
                .statusCode(201);
        signedIn("user:default/fan")
                .body(Map.of(
                        "response", "other",
                        "comments", "{\"responseComments\":{\"other\":\"docs\"},\"additionalComments\":\"More of it\"}",
                        "consent", true))
                .post(RESPONSES)
                .then()
                .statusCode(201);
        given().get(RATINGS + "/aggregate").then().statusCode(200).body("'4'", equalTo(1));
        given().get("/api/entity-feedback/ratings").then().statusCode(200).body("entityRef", hasItem(COMPONENT));
        given().get(RATINGS).then().statusCode(200);
        given().get(RESPONSES).then().statusCode(200);
        assertThat(feedback().getString("nodes[0].comment")).isEqualTo("other\nother: docs\nMore of it");
        signedIn("user:default/fan")
                .body(Map.of("rating", "LIKE"))
                .post(RATINGS)
                .then()
                .statusCode(400)
                .body("error.message", containsString("rating must be from 1 to 5"));
    }

    @Test
    @Transactional
    void feedbackGoesWithThePerson() {
        give("user:default/fan", 4, "Good");
        assertThat(table.deleteOf(List.of(EntityRef.parse("user:default/fan"))))
                .containsExactly(EntityRef.parse(COMPONENT));
        assertThat(removed.name()).isEqualTo("platform-feedback");
    }

    private JsonPath feedback() {
        return GraphQLClient.ask("{ entity(ref: \"%s\") { ... on PlatformComponent { feedback { totalCount average"
                                .formatted(COMPONENT)
                        + " openCount nodes { author rating comment open answer } } } } }")
                .setRootPath("data.entity.feedback");
    }

    private JsonPath give(String person, int rating, String comment) {
        return as(person, mutation(rating, comment));
    }

    private static String mutation(int rating, String comment) {
        return "mutation { giveFeedback(input: {component: \"service-runtime\", rating: %d, comment: \"%s\"}) {"
                        .formatted(rating, comment)
                + " feedback { author } userErrors { code field message } } }";
    }

    private JsonPath as(String person, String query) {
        return signedIn(person).body(Map.of("query", query)).post("/graphql").jsonPath();
    }

    private RequestSpecification signedIn(String person) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + tokens.of(person.replace("user:default/", "")));
    }
}
