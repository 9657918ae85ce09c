package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Code;
import dev.mokuroku.scaffolder.templating.lexer.ExpressionLexer;
import dev.mokuroku.scaffolder.templating.lexer.Token;
import dev.mokuroku.scaffolder.templating.lexer.Token.Kind;
import dev.mokuroku.scaffolder.templating.syntax.Expression;
import dev.mokuroku.scaffolder.templating.syntax.Expression.And;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Binary;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Choice;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Not;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Or;
import dev.mokuroku.scaffolder.templating.syntax.Expression.Test;
import dev.mokuroku.scaffolder.templating.syntax.Operator;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses an expression by the precedence of its operators.
final class ExpressionParser {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int MEMBERSHIP = 4;
    private static final int TEST = 5;
    private static final int EQUALITY = 6;
    private static final int RELATION = 7;
    private static final int SUM = 8;

    private static final Map<String, Operator> EQUALITIES =
            Map.of("==", Operator.EQUAL, "===", Operator.SAME, "!=", Operator.NOT_EQUAL, "!==", Operator.NOT_SAME);
    private static final Map<String, Operator> RELATIONS =
            Map.of("<", Operator.LESS, "<=", Operator.AT_MOST, ">", Operator.GREATER, ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> SUMS =
            Map.of("+", Operator.ADD, "-", Operator.SUBTRACT, "~", Operator.CONCATENATE);

    private final TokenReader tokens;
    private final Nesting nesting;
    private final OperandParser operands;
    private final ProductParser products;

    ExpressionParser(Code code, Nesting nesting) {
        this.tokens = new TokenReader(ExpressionLexer.tokens(code));
        this.nesting = nesting;
        this.operands = new OperandParser(tokens, nesting, this);
        this.products = new ProductParser(tokens, operands);
    }

    TokenReader tokens() {
        return tokens;
    }

    OperandParser operands() {
        return operands;
    }

    /// An expression that takes up all of the code.
    Expression whole() {
        Expression expression = expression();
        tokens.expect(Kind.END);
        return expression;
    }

    Expression expression() {
        Expression value = operation(OR);
        if (!tokens.takeWord("if")) {
            return value;
        }
        Expression condition = operation(OR);
        return new Choice(condition, value, otherwise(), value.offset());
    }

    private @Nullable Expression otherwise() {
        if (!tokens.takeWord("else")) {
            return null;
        }
        nesting.enter(tokens.peek().offset());
        Expression otherwise = operation(OR);
        nesting.leave();
        return otherwise;
    }

    /// Operators that bind at least as tightly as the level says.
    private Expression operation(int level) {
        Expression left = level <= NOT && tokens.peek().is(Kind.NAME, "not") ? negation() : products.product();
        Expression next = continued(left, level);
        while (next != null) {
            left = next;
            next = continued(left, level);
        }
        return left;
    }

    private Expression negation() {
        int offset = tokens.next().offset();
        nesting.enter(offset);
        Expression target = operation(NOT);
        nesting.leave();
        return not(target, offset);
    }

    /// `not a == b` is `(not a) == b`, as in JavaScript.
    private static Expression not(Expression target, int offset) {
        if (target instanceof Binary(Operator operator, Expression left, Expression right, int at)
                && operator.bindsNotToLeft()) {
            return new Binary(operator, not(left, offset), right, Math.min(offset, at));
        }
        return new Not(target, offset);
    }

    /// The expression with one more operator behind it; null if none follows.
    private @Nullable Expression continued(Expression left, int level) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> continuedByWord(left, token.text(), level);
            case OPERATOR -> continuedBySign(left, token.text(), level);
            case END, NUMBER, TEXT, REGEX -> null;
        };
    }

    private @Nullable Expression continuedByWord(Expression left, String word, int level) {
        return switch (word) {
            case "or" -> level <= OR ? new Or(left, right(AND), left.offset()) : null;
            case "and" -> level <= AND ? new And(left, right(NOT), left.offset()) : null;
            case "in" -> level <= MEMBERSHIP ? membership(left) : null;
            case "not" -> level <= MEMBERSHIP && tokens.peek(1).is(Kind.NAME, "in") ? nonMembership(left) : null;
            case "is" -> level <= TEST && !isTested(left) ? test(left) : null;
            default -> null;
        };
    }

    private @Nullable Expression continuedBySign(Expression left, String sign, int level) {
        if (EQUALITIES.containsKey(sign)) {
            return level <= EQUALITY ? binary(EQUALITIES, sign, left, right(RELATION)) : null;
        }
        if (RELATIONS.containsKey(sign)) {
            return level <= RELATION ? binary(RELATIONS, sign, left, right(SUM)) : null;
        }
        return SUMS.containsKey(sign) ? binary(SUMS, sign, left, right(SUM + 1)) : null;
    }

    private static @Nullable Expression binary(
            Map<String, Operator> operators, String sign, Expression left, Expression right) {
        Operator operator = operators.get(sign);
        return operator == null ? null : new Binary(operator, left, right, left.offset());
    }

    private Expression right(int level) {
        tokens.next();
        return level > SUM ? products.product() : operation(level);
    }

    private Expression membership(Expression left) {
        return new Binary(Operator.IN, left, right(TEST), left.offset());
    }

    private Expression nonMembership(Expression left) {
        tokens.next();
        return new Not(membership(left), left.offset());
    }

    /// Tests cannot follow each other.
    private static boolean isTested(Expression left) {
        return left instanceof Test || left instanceof Not;
    }

    private Expression test(Expression left) {
        tokens.next();
        boolean negated = tokens.takeWord("not");
        Expression test = TestNames.test(left, operation(EQUALITY));
        return negated ? new Not(test, left.offset()) : test;
    }

    /// @throws TemplateFailure if the code goes on
    void end() {
        tokens.expect(Kind.END);
    }
}
