package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.WorkMeter;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Print;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Value;

/// One rendering of a template. For one thread, and used once.
public final class Rendering {
    /// Where Backstage's interpreter starts to count.
    private static final int ROOT_DEPTH = 1;

    private final Budget budget;
    private final Frame frame;
    private final Statements statements;

    /// @param context the names that the template is given
    public Rendering(RecordValue context, Host host, boolean cookiecutterCompat, TemplateLimits limits) {
        this.budget = new Budget(limits, WorkMeter.current());
        this.statements = new Statements(budget, host, cookiecutterCompat);
        Scope shared = Scope.of(context.entries()).isolatedChild();
        this.frame = new Frame(shared.isolatedChild(), shared, true, true);
    }

    public Budget budget() {
        return budget;
    }

    /// The text that the template prints.
    public String text(Body template) {
        StringBuilder out = new StringBuilder();
        budget.step(ROOT_DEPTH);
        statements.runAll(template.statements(), frame, out, ROOT_DEPTH + 1);
        return out.toString();
    }

    /// The value of an expression that is all of the template.
    public Value value(Print sole) {
        Expression expression = sole.value();
        Value value = statements.expressions().evaluate(expression, frame, ROOT_DEPTH + 2);
        try {
            budget.print(Coercion.printed(value, budget).length());
        } catch (TemplateFailure failure) {
            throw failure.at(sole.offset());
        }
        return value;
    }
}
