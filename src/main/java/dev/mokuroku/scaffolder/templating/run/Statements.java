package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.syntax.Statement;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Block;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Body;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Branch;
import dev.mokuroku.scaffolder.templating.syntax.Statement.CallBlock;
import dev.mokuroku.scaffolder.templating.syntax.Statement.For;
import dev.mokuroku.scaffolder.templating.syntax.Statement.If;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Macro;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Print;
import dev.mokuroku.scaffolder.templating.syntax.Statement.SetText;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Switch;
import dev.mokuroku.scaffolder.templating.syntax.Statement.Text;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.Comparison;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.List;

/// Runs statements. Depths are counted as Backstage's interpreter counts them, so that limits are met alike.
final class Statements {
    private final Budget budget;
    private final Expressions expressions;
    private final Loops loops;

    Statements(Budget budget, Host host, boolean cookiecutterCompat) {
        this.budget = budget;
        this.expressions = new Expressions(budget, host, cookiecutterCompat, this);
        this.loops = new Loops(budget, this);
    }

    Expressions expressions() {
        return expressions;
    }

    void runAll(List<Statement> statements, Frame frame, StringBuilder out, int depth) {
        for (Statement statement : statements) {
            run(statement, frame, out, depth);
        }
    }

    /// @throws TemplateFailure with the offset of what failed
    void run(Statement statement, Frame frame, StringBuilder out, int depth) {
        try {
            budget.step(depth);
            runUnchecked(statement, frame, out, depth);
        } catch (TemplateFailure failure) {
            throw failure.at(statement.offset());
        }
    }

    private void runUnchecked(Statement statement, Frame frame, StringBuilder out, int depth) {
        switch (statement) {
            case Body(List<Statement> statements, int offset) -> runAll(statements, frame, out, depth + 1);
            case Text(String text, int offset) -> print(text, out);
            case Print print -> print(printed(print, frame, depth), out);
            case If conditional -> runIf(conditional, frame, out, depth);
            case For loop -> loops.run(loop, frame, out, depth + 1);
            case Statement.Set set -> {
                Value value = expressions.evaluate(set.value(), frame, depth + 2);
                set.targets().forEach(target -> frame.assign(target, value));
            }
            case SetText set -> {
                Value text = new TextValue(capture(set.body(), frame, depth + 2));
                set.targets().forEach(target -> frame.assign(target, text));
            }
            case Macro macro -> frame.declareMacro(macro.name(), new MacroValue(macro, frame, false));
            case CallBlock block ->
                print(Coercion.printed(expressions.calls().callBlock(block, frame, depth + 1), budget), out);
            case Block(Body body, int offset) ->
                run(body, frame.separate(frame.scope().isolatedChild()), out, depth + 2);
            case Switch choice -> runSwitch(choice, frame, out, depth);
        }
    }

    private String printed(Print print, Frame frame, int depth) {
        return Coercion.printed(expressions.evaluate(print.value(), frame, depth + 1), budget);
    }

    private void runIf(If conditional, Frame frame, StringBuilder out, int depth) {
        for (Branch branch : conditional.branches()) {
            if (Coercion.truthy(expressions.evaluate(branch.condition(), frame, depth + 1))) {
                run(branch.body(), frame, out, depth + 1);
                return;
            }
        }
        if (conditional.otherwise() != null) {
            run(conditional.otherwise(), frame, out, depth + 1);
        }
    }

    /// A case with an empty body goes on to the next one.
    private void runSwitch(Switch choice, Frame frame, StringBuilder out, int depth) {
        Value value = expressions.evaluate(choice.value(), frame, depth + 1);
        boolean matched = false;
        for (Branch branch : choice.cases()) {
            matched = matched || Comparison.same(value, expressions.evaluate(branch.condition(), frame, depth + 1));
            if (matched && !branch.body().statements().isEmpty()) {
                run(branch.body(), frame, out, depth + 1);
                return;
            }
        }
        if (choice.otherwise() != null) {
            run(choice.otherwise(), frame, out, depth + 1);
        }
    }

    /// What a body prints.
    String capture(Body body, Frame frame, int depth) {
        StringBuilder out = new StringBuilder();
        run(body, frame, out, depth + 1);
        return out.toString();
    }

    private void print(String text, StringBuilder out) {
        budget.print(text.length());
        out.append(text);
    }
}
