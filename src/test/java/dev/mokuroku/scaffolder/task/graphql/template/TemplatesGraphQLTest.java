package dev.mokuroku.scaffolder.task.graphql.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.security.permission.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TemplatesGraphQLTest {
    private static final TaskClient CI = TaskClient.CI;
    private static final TaskClient BOT = TaskClient.BOT;
    private static final String INTERNAL = "template:default/internal";

    @Inject
    TestTokens tokens;

    @Test
    void pagesTheTemplatesThatTheCallerSees() {
        List<String> refs = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = BOT.ask("""
                    { templates(first: 3%s) { totalCount nodes { ref } edges { cursor }
                      pageInfo { hasNextPage endCursor } } }""".formatted(after));
            refs.addAll(page.getList("data.templates.nodes.ref"));
            more = page.getBoolean("data.templates.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(page.getString("data.templates.pageInfo.endCursor"));
            assertThat(page.getString("data.templates.edges[-1].cursor"))
                    .isEqualTo(page.getString("data.templates.pageInfo.endCursor"));
            if (!more) {
                assertThat(page.getInt("data.templates.totalCount")).isEqualTo(refs.size());
            }
        }
        assertThat(refs)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("template:default/hello")
                .doesNotContain(INTERNAL);
        assertThat(CI.ask("{ templates(first: 100) { nodes { ref } } }").<String>getList("data.templates.nodes.ref"))
                .contains(INTERNAL)
                .hasSize(refs.size() + 1);
    }

    @Test
    void filtersTemplates() {
        JsonPath found =
                CI.ask("{ templates(filter: \"spec.type=infrastructure\") { totalCount nodes { ref title } } }");
        assertThat(found.<String>getList("data.templates.nodes.ref")).containsExactly(INTERNAL);
        assertThat(found.getString("data.templates.nodes[0].title")).isEqualTo("For the platform");
        assertThat(BOT.ask("{ templates(filter: \"spec.type=infrastructure\") { totalCount } }")
                        .getInt("data.templates.totalCount"))
                .isZero();
    }

    @Test
    void saysWhetherTheCallerMayRunATemplate() {
        TaskClient reader = new TaskClient(tokens.of("carl"));
        TaskClient member = new TaskClient(tokens.of("ann"));
        assertThat(runnable(CI, "restricted")).isTrue();
        assertThat(runnable(member, "restricted")).isTrue();
        assertThat(runnable(BOT, "restricted")).isFalse();
        assertThat(runnable(BOT, "hello")).isTrue();
        assertThat(runnable(reader, "hello")).isFalse();
    }

    private static boolean runnable(TaskClient caller, String name) {
        return caller.ask("{ templates(filter: \"metadata.name=%s\") { nodes { runnable } } }".formatted(name))
                .getBoolean("data.templates.nodes[0].runnable");
    }

    @Test
    void showsTheForm() {
        JsonPath form = BOT.ask("""
                { templateForm(template: "hello") { title pages { title description schema } json } }""");
        assertThat(form.getString("data.templateForm.title")).isEqualTo("hello");
        assertThat(form.getList("data.templateForm.pages")).hasSize(1);
        assertThat(form.getInt("data.templateForm.pages[0].schema.properties.name.minLength"))
                .isEqualTo(2);
        assertThat(form.<String>getList("data.templateForm.pages[0].schema.required"))
                .containsExactly("name");
        assertThat(form.getMap("data.templateForm.json")).containsKey("steps");
    }

    @Test
    void hiddenTemplateHasNoForm() {
        String query = "{ templateForm(template: \"%s\") { title } }";
        assertThat(CI.ask(query.formatted("internal")).getString("data.templateForm.title"))
                .isEqualTo("For the platform");
        String missing = BOT.send(query.formatted("nothing"))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .extract()
                .path("errors[0].message");
        BOT.send(query.formatted("internal"))
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].message", equalTo(missing.replace("nothing", "internal")));
    }

    @ParameterizedTest
    @CsvSource({
        "templateForm(template: \"a:\"), template must be the reference of a template",
        "templateForm(template: \"component:shop\"), only 'Template' kind is supported",
        "templates(first: 101), first must be from 0 to 100",
        "templates(after: \"x\"), after: 'x' is not a cursor"
    })
    void namesTheArgumentThatIsWrong(String field, String message) {
        BOT.send("{ %s { __typename } }".formatted(field))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].message", containsString(message));
    }
}
