package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.syntax.Statement.For;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.ListValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.SafeText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs loops.
final class Loops {
    private final Budget budget;
    private final Statements statements;

    Loops(Budget budget, Statements statements) {
        this.budget = budget;
        this.statements = statements;
    }

    void run(For loop, Frame frame, StringBuilder out, int depth) {
        Value value = statements.expressions().evaluate(loop.items(), frame, depth + 1);
        boolean single = loop.targets().size() == 1;
        List<Value> items = single ? items(value) : pairs(value);
        Frame inner = frame.within(frame.scope().child());
        int index = 0;
        while (index < items.size()) {
            inner.scope().define("loop", position(index, items.size()));
            bind(loop.targets(), items.get(index), inner.scope());
            statements.run(loop.body(), inner, out, depth + 1);
            index++;
        }
        if (index == 0 && loop.otherwise() != null) {
            statements.run(loop.otherwise(), inner, out, depth + 1);
        }
    }

    private static void bind(List<String> targets, Value item, Scope scope) {
        if (targets.size() == 1) {
            scope.define(targets.getFirst(), item);
            return;
        }
        for (int index = 0; index < targets.size(); index++) {
            scope.define(targets.get(index), part(item, index));
        }
    }

    private static Value part(Value item, int index) {
        return switch (item) {
            case ListValue list -> list.at(index);
            case RecordValue fields -> fields.get(Integer.toString(index));
            case TextValue(String text) when index < text.length() -> new TextValue(text.substring(index, index + 1));
            default -> {
                if (Coercion.absent(item)) {
                    throw new TemplateFailure("Cannot destructure a nullish loop value");
                }
                yield Undefined.UNDEFINED;
            }
        };
    }

    /// What a loop with one name runs over.
    private List<Value> items(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case TextValue(String text) -> characters(text);
            case SafeText safe -> characters(safe.text());
            case RecordValue fields -> numbered(fields);
            default -> List.of();
        };
    }

    /// What a loop with several names runs over.
    private List<Value> pairs(Value value) {
        return switch (value) {
            case ListValue list -> list.items();
            case TextValue(String text) -> numbered(text);
            case SafeText safe -> characters(safe.text());
            case RecordValue fields -> entries(fields);
            default -> List.of();
        };
    }

    private List<Value> characters(String text) {
        budget.items(text.length());
        List<Value> characters = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); at++) {
            characters.add(new TextValue(text.substring(at, at + 1)));
        }
        return characters;
    }

    private List<Value> numbered(String text) {
        List<Value> pairs = new ArrayList<>();
        for (Value character : characters(text)) {
            pairs.add(new ListValue(List.of(new TextValue(Integer.toString(pairs.size())), character)));
        }
        return pairs;
    }

    /// The items `0`, `1` and so on of a record that has a `length`.
    private List<Value> numbered(RecordValue fields) {
        double length = Coercion.number(fields.get("length"), budget);
        List<Value> items = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            budget.items(1);
            items.add(fields.get(Integer.toString(index)));
        }
        return items;
    }

    private static List<Value> entries(RecordValue fields) {
        List<Value> entries = new ArrayList<>();
        fields.entries().forEach((key, value) -> entries.add(new ListValue(List.of(new TextValue(key), value))));
        return entries;
    }

    private static Value position(int index, int length) {
        Map<String, Value> position = new LinkedHashMap<>();
        position.put("index", new NumberValue(index + 1));
        position.put("index0", new NumberValue(index));
        position.put("revindex", new NumberValue(length - index));
        position.put("revindex0", new NumberValue(length - index - 1));
        position.put("first", BooleanValue.of(index == 0));
        position.put("last", BooleanValue.of(index == length - 1));
        position.put("length", new NumberValue(length));
        return RecordValue.of(position);
    }
}
