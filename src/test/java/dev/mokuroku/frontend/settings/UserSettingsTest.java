package dev.mokuroku.frontend.settings;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.frontend.settings.UserSettings.Name;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class UserSettingsTest {
    private static final String STARS = "/api/user-settings/buckets/default.starredEntities/keys/entityRefs";

    @Inject
    UserSettings settings;

    @Test
    void keepsWhatAUserSets() {
        put(STARS, "{\"value\": [\"component:default/a\"]}")
                .statusCode(200)
                .body("bucket", is("default.starredEntities"))
                .body("key", is("entityRefs"))
                .body("value", contains("component:default/a"));
        put(STARS, "{\"value\": [\"component:default/b\"]}").statusCode(200);
        when().get(STARS).then().statusCode(200).body("value", contains("component:default/b"));
        multiget("""
                {"items": [{"bucket": "default.starredEntities", "key": "entityRefs"},
                           {"bucket": "default.starredEntities", "key": "nothing"}]}
                """)
                .statusCode(200)
                .body("items[0].value", contains("component:default/b"))
                .body("items[1]", nullValue());
        when().delete(STARS).then().statusCode(204);
        when().get(STARS)
                .then()
                .statusCode(404)
                .body("error.name", is("NotFoundError"))
                .body("error.message", is("Unable to find 'entityRefs' in bucket 'default.starredEntities'"))
                .body("request.url", is("/buckets/default.starredEntities/keys/entityRefs"));
        when().delete(STARS).then().statusCode(204);
    }

    @Test
    void takesKeysWithSlashesAndValuesOfAnyKind() {
        String path = "/api/user-settings/buckets/home/keys/a%2Fb/c%20d";
        for (String value : new String[] {"null", "0", "\"text\"", "{\"deep\":[1]}", "\"\\u0000\""}) {
            given().urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body("{\"value\":" + value + "}")
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("key", is("a/b/c d"));
        }
        given().urlEncodingEnabled(false).delete(path).then().statusCode(204);
    }

    @Test
    void keepsUsersApart() {
        EntityRef other = EntityRef.parse("user:default/somebody-else");
        settings.put(other, new Name("b", "of-another"), IntNode.valueOf(1));
        when().get("/api/user-settings/buckets/b/keys/of-another").then().statusCode(404);
        Assertions.assertThat(settings.get(other, new Name("b", "of-another"))).contains(IntNode.valueOf(1));
    }

    @Test
    void isForUsersAlone() {
        given().header("Authorization", "Bearer test-token-of-ci")
                .get(STARS)
                .then()
                .statusCode(403)
                .body("error.name", is("NotAllowedError"))
                .body("error.message", containsString("'ci' is a service"));
    }

    @Test
    void reportsInvalidInput() {
        refuses(put(STARS, "{}"), "Missing required field \"value\"");
        refuses(put(STARS, "{\"value\": \"" + "x".repeat(200_000) + "\"}"), "larger than 131072 bytes");
        refuses(put("/api/user-settings/buckets/" + "b".repeat(256) + "/keys/k", "{\"value\": 1}"), "at most 255");
        refuses(multiget("{}"), "'items'");
        refuses(multiget("{\"items\": [{\"bucket\": \"b\"}]}"), "items[0].key must be a string");
        refuses(
                multiget("{\"items\": [{\"bucket\": \"b\", \"key\": \"\\u0000\"}]}"),
                "key must not contain the character NUL");
        refuses(put(STARS, "{\"value\": "), "JSON");
    }

    @Test
    void limitsHowMuchAUserKeeps() {
        EntityRef hoarder = EntityRef.parse("user:default/hoarder");
        for (int i = 0; i < UserSettings.MAX_SETTINGS_PER_USER; i++) {
            settings.put(hoarder, new Name("b", "k" + i), IntNode.valueOf(i));
        }
        settings.put(hoarder, new Name("b", "k1"), IntNode.valueOf(2));
        Assertions.assertThatThrownBy(() -> settings.put(hoarder, new Name("b", "more"), IntNode.valueOf(1)))
                .hasMessageContaining("already has 500 settings");
    }

    private static void refuses(ValidatableResponse answer, String part) {
        answer.statusCode(400).body("error.name", is("InputError")).body("error.message", containsString(part));
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType("application/json").body(body).put(path).then();
    }

    private static ValidatableResponse multiget(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/user-settings/multiget")
                .then();
    }
}
