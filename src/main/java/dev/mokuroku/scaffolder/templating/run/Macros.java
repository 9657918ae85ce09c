package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.syntax.Entry;
import dev.mokuroku.scaffolder.templating.syntax.Parameters;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.List;
import java.util.Map;

/// Calls macros.
final class Macros {
    private static final String CALLER = "caller";

    private final Statements statements;
    private final Expressions expressions;

    Macros(Statements statements, Expressions expressions) {
        this.statements = statements;
        this.expressions = expressions;
    }

    /// What the macro prints. Further arguments without a name fill the parameters with a default.
    Value call(MacroValue callee, List<Value> positional, Map<String, Value> keywords, int depth) {
        Frame declared = callee.frame();
        Scope scope = (callee.caller() ? declared.scope() : declared.shared()).isolatedChild();
        Frame frame = callee.caller() ? declared.within(scope) : declared.separate(scope);
        Parameters parameters = callee.macro().parameters();
        int index = 0;
        for (String name : parameters.positional()) {
            Value named = keywords.getOrDefault(name, Undefined.UNDEFINED);
            scope.define(name, index < positional.size() ? positional.get(index) : named);
            index++;
        }
        for (Entry parameter : parameters.defaults()) {
            Value value = index < positional.size() ? positional.get(index) : keywords.get(parameter.key());
            scope.define(
                    parameter.key(), value == null ? expressions.evaluate(parameter.value(), frame, depth + 1) : value);
            index++;
        }
        Value caller = keywords.get(CALLER);
        if (caller != null && !parameters.contains(CALLER)) {
            scope.define(CALLER, caller);
        }
        return new SafeText(statements.capture(callee.macro().body(), frame, depth + 1));
    }
}
