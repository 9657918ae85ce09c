package dev.mokuroku.frontend.notification;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NotificationsTest {
    @Test
    void hasNone() {
        when().get("/api/notifications/status")
                .then()
                .statusCode(200)
                .body("unread", is(0))
                .body("read", is(0));
        when().get("/api/notifications/notifications?limit=5&offset=0&orderField=created,desc")
                .then()
                .statusCode(200)
                .body("totalCount", is(0))
                .body("notifications", empty());
        when().get("/api/notifications").then().statusCode(200).body("totalCount", is(0));
        when().get("/api/notifications/topics?read=false")
                .then()
                .statusCode(200)
                .body("topics", empty());
        when().get("/api/notifications/settings")
                .then()
                .statusCode(200)
                .body("channels[0].id", is("Web"))
                .body("channels[0].origins", empty());
        when().get("/api/notifications/notifications/1").then().statusCode(404).body("error.message", is("Not found"));
    }

    @Test
    void changesNone() {
        given().contentType("application/json")
                .body("{\"ids\": [\"1\"], \"read\": true}")
                .post("/api/notifications/notifications/update")
                .then()
                .statusCode(200)
                .body("", empty());
        given().contentType("application/json")
                .body("{}")
                .post("/api/notifications/notifications/update")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/api/notifications/notifications")
                .then()
                .statusCode(501)
                .body("error.name", is("NotImplementedError"));
    }

    @Test
    void answersOtherPluginsAsBackstageDoes() {
        when().get("/api/nothing/here").then().statusCode(404).body(is(""));
        when().get("/api/notifications/nothing/here").then().statusCode(404).body(is(""));
    }
}
