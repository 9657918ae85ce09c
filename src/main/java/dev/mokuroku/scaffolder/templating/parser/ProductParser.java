package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Binary;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Floor;
import dev.mokuroku.scaffolder.templating.syntax.Operator;

/// Parses `*`, `/`, `//`, `%` and `**`.
///
/// All associate to the left. A whole division `//` binds more tightly than `*` and `/`, and rounds what `%` makes of
/// its sides: `a // b % c` is the floor of `a / b % c`, as in Backstage.
final class ProductParser {
    private final TokenReader tokens;
    private final OperandParser operands;

    ProductParser(TokenReader tokens, OperandParser operands) {
        this.tokens = tokens;
        this.operands = operands;
    }

    Expression product() {
        Expression left = factor(power());
        while (true) {
            if (tokens.take("*")) {
                left = times(left, Operator.MULTIPLY);
            } else if (tokens.take("/")) {
                left = times(left, Operator.DIVIDE);
            } else {
                return left;
            }
        }
    }

    /// With the next factor: `a * b % c` is `(a * b) % c`, but `a * b // c` is `a * (b // c)`.
    private Expression times(Expression left, Operator operator) {
        Expression operand = power();
        Remainders remainders = remainders();
        if (!tokens.at("//")) {
            return remainders.of(binary(operator, left, operand));
        }
        return binary(operator, left, factor(remainders.of(operand)));
    }

    private Expression factor(Expression first) {
        Expression left = remainders().of(first);
        while (tokens.take("//")) {
            Expression quotient = binary(Operator.DIVIDE, left, power());
            Expression exact = remainders().of(quotient);
            left = new Floor(exact, exact.offset());
        }
        return left;
    }

    private Remainders remainders() {
        Remainders remainders = new Remainders();
        while (tokens.take("%")) {
            remainders.add(power());
        }
        return remainders;
    }

    private Expression power() {
        Expression left = operands.filtered();
        while (tokens.take("**")) {
            left = binary(Operator.POWER, left, operands.filtered());
        }
        return left;
    }

    private static Expression binary(Operator operator, Expression left, Expression right) {
        return new Binary(operator, left, right, left.offset());
    }
}
