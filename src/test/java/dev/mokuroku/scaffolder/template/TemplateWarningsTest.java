package dev.mokuroku.scaffolder.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.Actions;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateWarningsTest {
    private final TemplateWarnings warnings =
            new TemplateWarnings(() -> new Actions(List.of(new Named("publish:github"), new Named("debug:log"))));

    private record Named(String id) implements Action {
        @Override
        public ActionDefinition definition() {
            return new ActionDefinition(
                    id,
                    "",
                    json("{'properties': {'repoUrl': {}}, 'additionalProperties': false}"),
                    json("{}"),
                    List.of(),
                    true);
        }

        @Override
        public void run(ActionContext context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void nameUnknownActionsAndInputs() {
        assertThat(warnings.of(template("Template", """
                        [{'action': 'publish:github', 'input': {'repoUrl': 'x', 'allowedHosts': []}},
                         {'action': 'publish:gitlab'}, {'action': 'acme:unheard-of'}, {'action': 'debug:log'}]""")))
                .containsExactly(
                        new Violation(
                                "/spec/steps/0/input/allowedHosts",
                                "/spec/steps/0/input/allowedHosts: the action publish:github has no input allowedHosts"),
                        new Violation(
                                "/spec/steps/1/action",
                                "/spec/steps/1/action: the action publish:gitlab is not installed; the action publish:github is"),
                        new Violation(
                                "/spec/steps/2/action",
                                "/spec/steps/2/action: the action acme:unheard-of is not installed"));
    }

    @Test
    void concernTemplatesAlone() {
        assertThat(warnings.of(template("Component", "[{'action': 'x'}]"))).isEmpty();
    }

    private static Entity template(String kind, String steps) {
        ObjectNode entity =
                json("{'apiVersion': 'scaffolder.backstage.io/v1beta3', 'kind': '%s', 'metadata': {'name': 'a'}}"
                        .formatted(kind));
        entity.set("spec", json("{'steps': %s}".formatted(steps)));
        return new Entity(entity);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) PlainJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
