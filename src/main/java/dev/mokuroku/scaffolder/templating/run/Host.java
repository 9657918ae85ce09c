package dev.mokuroku.scaffolder.templating.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.filter.Filters;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.value.JsonValues;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the user of the language adds to it.
public record Host(Map<String, TemplateFunction> filters, Map<String, TemplateFunction> globals) {
    public Host {
        filters = Map.copyOf(filters);
        globals = Map.copyOf(globals);
    }

    /// All filters, those of the language first: in the order in which suggestions for unknown names prefer them.
    public List<String> filterNames(boolean cookiecutterCompat) {
        List<String> names = new ArrayList<>(Filters.NAMES);
        if (cookiecutterCompat) {
            names.add("jsonify");
        }
        filters.keySet().stream().sorted().forEach(names::add);
        return names;
    }

    /// @param what the function in error texts, such as `filter "pick"`
    static Value call(String what, TemplateFunction function, List<Value> arguments, Budget budget) {
        budget.call();
        List<JsonNode> nodes = new ArrayList<>(arguments.size());
        for (Value argument : arguments) {
            nodes.add(JsonValues.json(argument, budget));
        }
        try {
            return JsonValues.of(function.call(nodes));
        } catch (RuntimeException failed) {
            String message = failed.getMessage();
            throw new TemplateFailure(
                    "Template " + what + " failed" + (message == null ? "" : ": " + DiagnosticText.message(message)));
        }
    }
}
