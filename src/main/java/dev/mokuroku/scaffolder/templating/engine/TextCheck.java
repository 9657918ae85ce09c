package dev.mokuroku.scaffolder.templating.engine;

import dev.mokuroku.scaffolder.templating.run.Host;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Filter;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Literal;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Lookup;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Name;
import dev.mokuroku.scaffolder.templating.syntax.SyntaxVisitor;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is known of a text before it is rendered.
///
/// @param errors what will fail, whatever the values are: a text that does not parse, filters that do not exist
/// @param fields names with a field that they are asked for, such as `steps` with `publish`
public record TextCheck(List<String> errors, Set<Field> fields) {
    /// @param of a name that is not a field itself, such as `steps`
    /// @param name of the field, such as `publish`
    public record Field(String of, String name) {}

    public TextCheck {
        errors = List.copyOf(errors);
        fields = Set.copyOf(fields);
    }

    static TextCheck of(ParsedTemplate template, Host host) {
        List<String> known = host.filterNames(template.dialect().cookiecutterCompat());
        Set<String> errors = new LinkedHashSet<>();
        Set<Field> fields = new LinkedHashSet<>();
        SyntaxVisitor.forEachExpression(template.body(), expression -> {
            if (expression instanceof Filter filter && !known.contains(filter.name())) {
                errors.add(DiagnosticText.unknown("template filter", filter.name(), known));
            }
            addField(expression, fields);
        });
        return new TextCheck(new ArrayList<>(errors), fields);
    }

    private static void addField(Expression expression, Set<Field> fields) {
        if (expression instanceof Lookup(Name(String of, int _), Literal(TextValue(String name), int _), int _)) {
            fields.add(new Field(of, name));
        }
    }
}
