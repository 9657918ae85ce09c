package dev.mokuroku.scaffolder.templating.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.templating.CompiledTemplate;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.run.Host;
import dev.mokuroku.scaffolder.templating.run.Rendering;
import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Print;
import dev.mokuroku.scaffolder.templating.value.JsonValues;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A parsed template with what it may call.
record CompiledText(ParsedTemplate template, Host host, TemplateLimits limits) implements CompiledTemplate {
    @Override
    public String render(ObjectNode values) {
        return rendered(values, rendering -> rendering.text(template.body()));
    }

    @Override
    public JsonNode value(ObjectNode values) {
        List<Statement> statements = template.body().statements();
        return statements.size() == 1 && statements.getFirst() instanceof Print sole
                ? rendered(values, rendering -> JsonValues.json(rendering.value(sole), rendering.budget()))
                : TextNode.valueOf(render(values));
    }

    private <T> T rendered(ObjectNode values, Function<Rendering, T> use) {
        try {
            Value context = JsonValues.of(values);
            RecordValue names = context instanceof RecordValue fields ? fields : RecordValue.of(Map.of());
            Rendering rendering = new Rendering(names, host, template.dialect().cookiecutterCompat(), limits);
            try {
                return use.apply(rendering);
            } finally {
                rendering.budget().settle();
            }
        } catch (TemplateFailure failure) {
            throw template.exception(failure);
        } catch (StackOverflowError tooDeep) {
            throw template.exception(TemplateFailure.limit("Template evaluation exceeded the stack of its thread"));
        }
    }
}
