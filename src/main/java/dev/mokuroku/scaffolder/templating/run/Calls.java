package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.check.Checks;
import dev.mokuroku.scaffolder.templating.filter.Filters;
import dev.mokuroku.scaffolder.templating.method.NativeFunction;
import dev.mokuroku.scaffolder.templating.syntax.Arguments;
import dev.mokuroku.scaffolder.templating.syntax.Entry;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Call;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Test;
import dev.mokuroku.scaffolder.templating.syntax.Statement.CallBlock;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.CallableValue;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls filters, tests, macros, functions and methods.
final class Calls {
    private final Budget budget;
    private final Host host;
    private final boolean cookiecutterCompat;
    private final Expressions expressions;
    private final Macros macros;

    Calls(Budget budget, Host host, boolean cookiecutterCompat, Statements statements, Expressions expressions) {
        this.budget = budget;
        this.host = host;
        this.cookiecutterCompat = cookiecutterCompat;
        this.expressions = expressions;
        this.macros = new Macros(statements, expressions);
    }

    Value filter(Filter filter, Frame frame, int depth) {
        String name = cookiecutterCompat && filter.name().equals("jsonify") ? "dump" : filter.name();
        TemplateFunction added = host.filters().get(filter.name());
        if (added != null) {
            refuseKeywords(filter.arguments(), "Registered filter " + filter.name());
            List<Value> arguments = positional(filter.arguments(), frame, depth + 2);
            return Host.call("filter " + DiagnosticText.quoted(filter.name()), added, arguments, budget);
        }
        if (!Filters.exists(name)) {
            throw new TemplateFailure(
                    DiagnosticText.unknown("template filter", filter.name(), host.filterNames(cookiecutterCompat)));
        }
        List<Value> arguments = positional(filter.arguments(), frame, depth + 2);
        Map<String, Value> keywords = keywords(filter.arguments(), frame, depth + 2);
        refuseCallables(arguments);
        try {
            return Filters.apply(name, arguments, keywords, budget);
        } catch (TemplateFailure failure) {
            String kind = arguments.getFirst().kind();
            throw failure.within("Filter " + DiagnosticText.quoted(name) + " failed for " + kind + " input")
                    .at(filter.offset());
        }
    }

    Value test(Test test, Frame frame, int depth) {
        String name = test.name();
        if (!Checks.exists(name)) {
            throw new TemplateFailure(DiagnosticText.unknown("template test", name, Checks.NAMES));
        }
        Arguments given = test.arguments() == null ? Arguments.NONE : test.arguments();
        refuseKeywords(given, "Template test " + name);
        Checks.refuseCount(name, given.positional().size());
        Value input = expressions.evaluate(test.subject(), frame, depth + 1);
        List<Value> arguments = positional(given, frame, depth + 2);
        try {
            return BooleanValue.of(Checks.holds(name, input, arguments, budget));
        } catch (TemplateFailure failure) {
            throw failure.within("Test " + DiagnosticText.quoted(name) + " failed for " + input.kind() + " input");
        }
    }

    Value callBlock(CallBlock block, Frame frame, int depth) {
        Value target = expressions.evaluate(block.call().callee(), frame, depth + 1);
        if (!(target instanceof MacroValue macro) || macro.caller()) {
            throw new TemplateFailure("Call blocks can target only template macros");
        }
        List<Value> arguments = positional(block.call().arguments(), frame, depth + 2);
        Map<String, Value> keywords = keywords(block.call().arguments(), frame, depth + 2);
        keywords.put("caller", new MacroValue(block.caller(), frame, true));
        return macros.call(macro, arguments, keywords, depth + 1);
    }

    Value call(Call call, Frame frame, int depth) {
        Value target = expressions.evaluate(call.callee(), frame, depth + 1);
        Arguments given = call.arguments();
        return switch (target) {
            case MacroValue macro ->
                macros.call(macro, positional(given, frame, depth + 2), keywords(given, frame, depth + 2), depth + 1);
            case AddedFunction(String name, TemplateFunction function) -> {
                refuseKeywords(given, "Registered global " + name);
                List<Value> arguments = positional(given, frame, depth + 2);
                yield Host.call("global " + DiagnosticText.quoted(name), function, arguments, budget);
            }
            case NativeFunction function -> {
                refuseKeywords(given, function.operation());
                function.refuseCount(given.positional().size());
                List<Value> arguments = positional(given, frame, depth + 2);
                refuseCallables(arguments);
                yield function.call(arguments, budget);
            }
            case CallableValue other ->
                throw new TemplateFailure("Interpreter builtin object is not directly callable");
            default -> throw notCallable(call, target);
        };
    }

    private static TemplateFailure notCallable(Call call, Value target) {
        String path = path(call.callee());
        String what = path.isEmpty() ? "expression" : "value " + DiagnosticText.quoted(path);
        return new TemplateFailure("Template " + what + " resolved to " + target.kind() + " and cannot be called");
    }

    /// The callee as it is written, such as `values.name.match`; empty if it is no path of names.
    private static String path(Expression callee) {
        if (callee instanceof Name(String name, int offset)) {
            return name;
        }
        if (callee instanceof Lookup(Expression target, Literal(TextValue(String key), int at), int offset)) {
            String parent = path(target);
            return parent.isEmpty() ? "" : parent + "." + key;
        }
        return "";
    }

    private List<Value> positional(Arguments arguments, Frame frame, int depth) {
        return expressions.all(arguments.positional(), frame, depth);
    }

    private Map<String, Value> keywords(Arguments arguments, Frame frame, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry keyword : arguments.keywords()) {
            values.put(keyword.key(), expressions.evaluate(keyword.value(), frame, depth));
        }
        return values;
    }

    private static void refuseKeywords(Arguments arguments, String operation) {
        if (!arguments.keywords().isEmpty()) {
            throw new TemplateFailure(operation + " does not accept keyword arguments");
        }
    }

    /// @throws TemplateFailure if a value or an item of a list is a function
    static void refuseCallables(List<Value> values) {
        for (Value value : values) {
            boolean callable = value instanceof CallableValue
                    || (value instanceof ListValue list
                            && list.items().stream().anyMatch(CallableValue.class::isInstance));
            if (callable) {
                throw new TemplateFailure("Callable values cannot be coerced");
            }
        }
    }
}
