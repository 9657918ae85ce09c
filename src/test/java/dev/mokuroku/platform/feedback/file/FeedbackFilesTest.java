package dev.mokuroku.platform.feedback.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.feedback.FeedbackWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The feedback of the demo organisation.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedbackFilesTest {
    private static final String FILE = "catalog-info/feedback.json";

    @Inject
    FeedbackFiles files;

    @Inject
    FeedbackWriter writer;

    @AfterEach
    void clear() {
        JsonPath all = GraphQLClient.ask(
                "{ platformComponents(first: 50) { nodes { ref ... on PlatformComponent { feedback(first: 50) { nodes { author } } } } } }");
        List<String> components = all.getList("data.platformComponents.nodes.ref");
        for (int i = 0; i < components.size(); i++) {
            EntityRef component = EntityRef.parse(components.get(i));
            all.<String>getList("data.platformComponents.nodes[%d].feedback.nodes.author".formatted(i))
                    .forEach(author -> writer.withdraw(component, EntityRef.parse(author)));
        }
    }

    private static JsonPath feedback(String component) {
        JsonPath answer = GraphQLClient.ask("""
                { entity(ref: "platformcomponent:%s") { ... on PlatformComponent {
                    feedback(first: 5) { totalCount average openCount nodes { author rating answer } } } } }""".formatted(component));
        answer.setRootPath("data.entity.feedback");
        return answer;
    }

    @Test
    void addsWhatNobodyGave() {
        EntityRef broker = EntityRef.parse("platformcomponent:default/message-broker");
        EntityRef person = EntityRef.parse("user:default/fulfilment-on-call");
        writer.give(broker, person, 1, "Mine");
        files.read(FILE);
        files.read(FILE);
        assertThat(feedback("message-broker").getList("nodes.rating")).containsExactly(1);
        JsonPath runtime = feedback("service-runtime");
        assertThat(runtime.getInt("totalCount")).isEqualTo(3);
        assertThat(runtime.getDouble("average")).isEqualTo(4);
        assertThat(runtime.getInt("openCount")).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadStopsNothing() {
        files.read("catalog-info/none.json");
        files.read("catalog-info/domains.yaml");
        assertThat(feedback("service-runtime").getInt("totalCount")).isZero();
    }

    @Test
    void namesTheWrongField() {
        FeedbackEntry entry = new FeedbackEntry("service-runtime", "fan", 6, null, "2026-01-01T00:00:00Z", null);
        assertThatThrownBy(entry::toFeedback)
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("rating must be from 1 to 5");
        FeedbackEntry undated = new FeedbackEntry("service-runtime", "fan", 5, null, "today", null);
        assertThatThrownBy(undated::toFeedback).hasMessageContaining("givenAt must be a time");
    }
}
