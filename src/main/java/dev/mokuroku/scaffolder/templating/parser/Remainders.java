package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Binary;
import dev.mokuroku.scaffolder.templating.syntax.Operator;
import java.util.ArrayList;
import java.util.List;

/// The right sides of `% a % b`, whose left side is not known yet.
final class Remainders {
    private final List<Expression> divisors = new ArrayList<>();

    void add(Expression divisor) {
        divisors.add(divisor);
    }

    Expression of(Expression left) {
        Expression result = left;
        for (Expression divisor : divisors) {
            result = new Binary(Operator.REMAINDER, result, divisor, left.offset());
        }
        return result;
    }
}
