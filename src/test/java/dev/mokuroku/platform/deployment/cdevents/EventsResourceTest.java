package dev.mokuroku.platform.deployment.cdevents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EventsResourceTest {
    private static final String EVENTS = "/api/platform/events";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";

    @Test
    void binaryModeIsStoredOnce() {
        binary("binary-1", "dev.cdevents.service.deployed.0.2.0", "events-binary")
                .body("accepted", equalTo(1));
        binary("binary-1", "dev.cdevents.service.deployed.0.2.0", "events-binary")
                .body("repeated", equalTo(1));
        given().get("/api/platform/deployments?entity=events-binary")
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("cdevents"))
                .body("items[0].key", equalTo("binary-1"));
        given().get("/api/platform/running?entity=events-binary").then().body("items.version", contains("1.4.2"));
    }

    @Test
    void structuredModeAndBatches() {
        String deployed = event("s-1", "deployed", "events-batch");
        send(STRUCTURED, deployed).statusCode(202).body("accepted", equalTo(1));
        send(
                        BATCHED,
                        "[%s, %s, %s]"
                                .formatted(
                                        deployed,
                                        event("s-2", "removed", "events-batch").replace("14:27", "15:27"),
                                        event("s-3", "deployed", "events-batch")
                                                .replace("service.deployed", "build.started")))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("repeated", equalTo(1))
                .body("ignored", equalTo(1));
        given().get("/api/platform/running?entity=events-batch").then().body("items", hasSize(0));
    }

    @Test
    void aMalformedEventRefusesItsBatch() {
        String good = event("m-1", "deployed", "events-malformed");
        send(BATCHED, "[%s, %s]".formatted(good, good.replace("\"artifactId\"", "\"artifact\"")))
                .statusCode(400)
                .body("error.message", startsWith("[1].data.subject.content.artifactId is missing"));
        given().get("/api/platform/deployments?entity=events-malformed").then().body("items", hasSize(0));
        send("application/json", "{}").statusCode(400).body("error.message", startsWith("specversion is missing"));
    }

    private static String event(String id, String predicate, String component) {
        return ServiceEventsTest.event(predicate + ".0.2.0", data(component))
                .replace(
                        "\"id\": \"1\", \"source\": \"/ci\", \"type\": \"dev.cdevents.service." + predicate
                                + ".0.2.0\", \"data\"",
                        "\"id\": \"" + id + "\", \"source\": \"/ci\", \"type\": \"dev.cdevents.service." + predicate
                                + ".0.2.0\", \"data\"");
    }

    private static String data(String component) {
        return ServiceEventsTest.DATA.replace("deployment/checkout", component);
    }

    private static ValidatableResponse binary(String id, String type, String component) {
        return given().config(plain())
                .contentType("application/json")
                .header("ce-id", id)
                .header("ce-source", "/ci")
                .header("ce-specversion", "1.0")
                .header("ce-type", type)
                .body(data(component))
                .post(EVENTS)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse send(String contentType, String body) {
        return given().config(plain())
                .contentType(contentType)
                .body(body)
                .post(EVENTS)
                .then();
    }

    private static RestAssuredConfig plain() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(STRUCTURED, ContentType.TEXT)
                        .encodeContentTypeAs(BATCHED, ContentType.TEXT));
    }
}
