package dev.mokuroku.api.graphql.mutation;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MutationsTest {
    private static final String ERRORS = " userErrors{code message field}";
    private static final String DOMAINS =
            Path.of("catalog-info", "domains.yaml").toAbsolutePath().toString();

    @Test
    void registersRefreshesAndForgetsALocation() {
        JsonPath preview = register("dryRun:true");
        assertThat(preview.getBoolean("exists")).isFalse();
        assertThat(preview.<String>getList("previews.ref")).contains("domain:default/selling");
        JsonPath registered = register("");
        String id = registered.getString("location.id");
        try {
            assertThat(registered.getString("location.target")).isEqualTo(DOMAINS);
            assertThat(registered.getList("userErrors")).isEmpty();
            assertThat(register("").<String>getList("userErrors.code")).containsExactly("CONFLICT");
            assertThat(register("dryRun:true").getBoolean("exists")).isTrue();
            assertThat(register("onConflict:REFRESH").getString("location.id")).isEqualTo(id);
        } finally {
            assertThat(unregister(id).getString("location.id")).isEqualTo(id);
        }
        assertThat(unregister(id).<String>getList("userErrors.code")).containsExactly("NOT_FOUND");
    }

    @Test
    void namesInvalidInputField() {
        JsonPath target = ask(
                "mutation{registerLocation(input:{target:\"https://elsewhere.example.com/x.yaml\"}){" + ERRORS + "}}");
        assertThat(target.getString("data.registerLocation.userErrors[0].code")).isEqualTo("INVALID_INPUT");
        assertThat(target.getString("data.registerLocation.userErrors[0].message"))
                .startsWith("target: ");
        assertThat(target.<String>getList("data.registerLocation.userErrors[0].field"))
                .containsExactly("input", "target");
        assertThat(unregister("one").getString("userErrors[0].message")).contains("id must be a UUID");
    }

    @Test
    void namesTheFieldThatIsWrongAndNotTheMainField() {
        JsonPath type = ask(
                "mutation{registerLocation(input:{type:\"ftp\" target:\"https://github.com/a/b\"}){" + ERRORS + "}}");
        assertThat(type.<String>getList("data.registerLocation.userErrors[0].field"))
                .containsExactly("input", "type");
    }

    @Test
    void readsAnEntitysFileAgain() {
        JsonPath answer = ask("mutation{refreshEntity(input:{ref:\"component:basket-service\"}){entity{ref}" + ERRORS
                + "} missing:refreshEntity(input:{ref:\"component:nope\"}){entity{ref}" + ERRORS + "}}");
        assertThat(answer.getString("data.refreshEntity.entity.ref")).isEqualTo("component:default/basket-service");
        assertThat(answer.getString("data.missing.userErrors[0].code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("data.missing.entity")).isNull();
    }

    @Test
    void deletesNothingThatAFileDescribes() {
        JsonPath answer = ask("mutation{deleteOrphan(input:{ref:\"component:basket-service\"}){ref" + ERRORS + "}}");
        assertThat(answer.getString("data.deleteOrphan.userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("data.deleteOrphan.userErrors[0].message"))
                .contains("component:default/basket-service is not an orphan: file:");
        assertThat(ask("{entity(ref:\"component:basket-service\"){ref}}").getString("data.entity.ref"))
                .isNotNull();
    }

    @Test
    void reportsProblemsByLineAndField() {
        String good =
                "apiVersion: backstage.io/v1alpha1\\nkind: Group\\nmetadata: {name: a}\\nspec: {type: team, children: []}\\n";
        assertThat(validate(good).getBoolean("valid")).isTrue();
        assertThat(validate(good).<String>getList("entities.ref")).containsExactly("group:default/a");
        JsonPath wrong = validate(
                good
                        + "---\\napiVersion: backstage.io/v1alpha1\\nkind: Component\\nmetadata: {name: b}\\nspec: {type: service}\\n");
        assertThat(wrong.getBoolean("valid")).isFalse();
        assertThat(wrong.<String>getList("entities.ref")).containsExactly("group:default/a");
        assertThat(wrong.<String>getList("problems.kind")).containsOnly("INVALID");
        assertThat(wrong.getInt("problems[0].line")).isGreaterThan(5);
        assertThat(validate("{").<String>getList("problems.kind")).isEqualTo(List.of("SYNTAX"));
    }

    private static JsonPath register(String more) {
        return payload(
                "registerLocation",
                "registerLocation(input:{type:\"file\" target:\"%s\" %s}){exists location{id target} previews{ref} entities{ref}%s}"
                        .formatted(DOMAINS, more, ERRORS));
    }

    private static JsonPath unregister(String id) {
        return payload(
                "unregisterLocation", "unregisterLocation(input:{id:\"%s\"}){location{id}%s}".formatted(id, ERRORS));
    }

    private static JsonPath validate(String content) {
        return payload(
                "validateDescriptor",
                "validateDescriptor(input:{content:\"%s\"}){valid entities{ref} problems{kind line field}%s}"
                        .formatted(content, ERRORS));
    }

    private static JsonPath payload(String name, String mutation) {
        return ask("mutation{" + mutation + "}").setRootPath("data." + name);
    }
}
