package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.templating.CompiledTemplate;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.Templating;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template language of paths (`${{ parameters.name }}`), the filter `upper` and functions without arguments.
final class PathLanguage implements RunLanguage {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.*?) *}}");

    @Override
    public Templating withGlobals(Map<String, TemplateFunction> globals) {
        return (source, dialect) -> new Path(source, dialect, globals);
    }

    private record Path(String source, TemplateDialect dialect, Map<String, TemplateFunction> globals)
            implements CompiledTemplate {
        @Override
        public String render(ObjectNode values) {
            return EXPRESSION
                    .matcher(source)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            evaluate(found.group(1), values).asText()));
        }

        @Override
        public JsonNode value(ObjectNode values) {
            Matcher sole = EXPRESSION.matcher(source);
            return sole.matches() ? evaluate(sole.group(1), values) : TextNode.valueOf(render(values));
        }

        private JsonNode evaluate(String expression, ObjectNode values) {
            if (expression.contains("!")) {
                throw new TemplateException("TemplateSyntaxError", "unexpected !");
            }
            if (expression.equals("false")) {
                return BooleanNode.FALSE;
            }
            if (expression.endsWith("()")) {
                return globals.get(expression.substring(0, expression.length() - 2))
                        .call(List.of());
            }
            if (expression.endsWith(" | upper")) {
                String path = expression.substring(0, expression.length() - " | upper".length());
                return TextNode.valueOf(evaluate(path, values).asText().toUpperCase(Locale.ROOT));
            }
            JsonNode value = values;
            for (String key : expression.split("\\.", -1)) {
                value = value.isArray() ? value.path(Integer.parseInt(key)) : value.path(key);
            }
            return value;
        }
    }
}
