package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.lexer.Token.Kind;
import dev.mokuroku.scaffolder.templating.text.DiagnosticText;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import java.util.ArrayList;
import java.util.List;

/// Splits an expression into tokens.
public final class ExpressionLexer {
    private static final List<String> LONG_OPERATORS = List.of("===", "!==", "**", "//", "==", "!=", "<=", ">=");
    private static final String SHORT_OPERATORS = "()[]{}.,:|~+-*/%<>=";

    private final String source;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ExpressionLexer(Code code) {
        this.source = code.source();
        this.at = code.start();
        this.end = code.end();
    }

    /// The tokens, the last of which is of the kind `END`.
    ///
    /// @throws TemplateFailure for a character or number that the language lacks
    public static List<Token> tokens(Code code) {
        return new ExpressionLexer(code).read();
    }

    private List<Token> read() {
        while (at < end) {
            if (Code.isBlank(source.charAt(at))) {
                at++;
            } else {
                readToken();
            }
        }
        tokens.add(new Token(Kind.END, "", "", Math.max(at, end)));
        return tokens;
    }

    private void readToken() {
        char first = source.charAt(at);
        int name = CodeScanner.endOfName(source, afterDot() ? afterDigits(at) : at, end);
        if (name > at) {
            readName(name);
        } else if (CodeScanner.isDigit(first) || (first == '.' && isDigitAt(at + 1) && !afterOperand())) {
            readNumber();
        } else if (first == '"' || first == '\'') {
            readText(first);
        } else {
            readOperator();
        }
    }

    private void readName(int nameEnd) {
        if (source.charAt(at) == 'r' && nameEnd == at + 1 && nameEnd < end && source.charAt(nameEnd) == '/') {
            RegexLiteral regex = RegexLiteral.scan(source, at, end);
            add(Kind.REGEX, regex.pattern(), regex.flags(), regex.end());
        } else {
            add(Kind.NAME, source.substring(at, nameEnd), "", nameEnd);
        }
    }

    private void readNumber() {
        int digits = afterDigits(at);
        if (digits < end && digits > at && source.charAt(digits) == '.') {
            digits = afterDigits(digits + 1);
        }
        if (digits == at || (digits < end && CodeScanner.isNameStart(source.charAt(digits)))) {
            throw new TemplateFailure("Invalid numeric literal", at);
        }
        add(Kind.NUMBER, source.substring(at, digits), "", digits);
    }

    private void readText(char quote) {
        StringBuilder text = new StringBuilder();
        for (int next = at + 1; next < end; next++) {
            char here = source.charAt(next);
            if (here == quote) {
                add(Kind.TEXT, text.toString(), "", next + 1);
                return;
            }
            if (here == '\\' && ++next == end) {
                break;
            }
            text.append(here == '\\' ? unescaped(source.charAt(next)) : here);
        }
        throw new TemplateFailure("Unterminated string literal", at);
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private void readOperator() {
        for (String operator : LONG_OPERATORS) {
            if (at + operator.length() <= end && source.startsWith(operator, at)) {
                add(Kind.OPERATOR, operator, "", at + operator.length());
                return;
            }
        }
        String character = source.substring(at, at + 1);
        if (!SHORT_OPERATORS.contains(character)) {
            throw new TemplateFailure("Unexpected character " + DiagnosticText.quoted(character), at);
        }
        add(Kind.OPERATOR, character, "", at + 1);
    }

    private void add(Kind kind, String text, String flags, int next) {
        tokens.add(new Token(kind, text, flags, at));
        at = next;
    }

    private int afterDigits(int start) {
        int digits = start;
        while (isDigitAt(digits)) {
            digits++;
        }
        return digits;
    }

    private boolean isDigitAt(int offset) {
        return offset < end && CodeScanner.isDigit(source.charAt(offset));
    }

    private boolean afterDot() {
        return !tokens.isEmpty() && tokens.getLast().is(Kind.OPERATOR, ".");
    }

    /// Whether the last token ends a value, so that a dot looks up a key of it.
    private boolean afterOperand() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.getLast();
        return last.kind() != Kind.OPERATOR || ")]}".contains(last.text());
    }
}
