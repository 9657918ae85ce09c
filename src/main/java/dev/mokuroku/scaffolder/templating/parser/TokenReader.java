package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.lexer.Token;
import dev.mokuroku.scaffolder.templating.lexer.Token.Kind;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.text.ReservedNames;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.List;

/// The tokens of an expression, read one by one.
final class TokenReader {
    private final List<Token> tokens;
    private int index;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(index + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        index++;
        return token;
    }

    boolean at(String operator) {
        return peek().is(Kind.OPERATOR, operator);
    }

    boolean take(String operator) {
        boolean found = at(operator);
        index += found ? 1 : 0;
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().is(Kind.NAME, word);
        index += found ? 1 : 0;
        return found;
    }

    Token expect(Kind kind) {
        Token token = peek();
        if (token.kind() != kind) {
            String received = token.text().isEmpty() ? "end of input" : DiagnosticText.quoted(token.text());
            throw new TemplateFailure("Expected " + kind.label() + ", received " + received, token.offset());
        }
        return next();
    }

    /// A name that is not reserved.
    Token expectName() {
        Token token = expect(Kind.NAME);
        return allowed(token);
    }

    void expect(String operator) {
        if (!take(operator)) {
            throw fail("Expected " + operator);
        }
    }

    static Token allowed(Token token) {
        if (ReservedNames.contains(token.text())) {
            throw new TemplateFailure(
                    "Template name " + DiagnosticText.quoted(token.text()) + " is reserved", token.offset());
        }
        return token;
    }

    TemplateFailure fail(String message) {
        return new TemplateFailure(message, peek().offset());
    }
}
