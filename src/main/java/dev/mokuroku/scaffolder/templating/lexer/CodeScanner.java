package dev.mokuroku.scaffolder.templating.lexer;

import dev.mokuroku.scaffolder.templating.value.TemplateFailure;

/// Finds characters in code that are not within a text or a regular expression.
public final class CodeScanner {
    private static final int NONE = -1;

    private CodeScanner() {}

    /// Where the name that starts here ends; -1 if none does.
    static int endOfName(String source, int start, int end) {
        if (start >= end || !isNameStart(source.charAt(start))) {
            return NONE;
        }
        int at = start + 1;
        while (at < end && (isNameStart(source.charAt(at)) || isDigit(source.charAt(at)))) {
            at++;
        }
        return at;
    }

    static boolean isNameStart(char character) {
        return character == '_' || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// The offset of the terminator, such as `}}`; -1 if there is none.
    ///
    /// @throws TemplateFailure for a regular expression that does not end
    static int find(String source, int start, String terminator) {
        int at = start;
        while (at <= source.length() - terminator.length()) {
            int next = afterToken(source, at, source.length());
            if (next > at) {
                at = next;
            } else if (source.startsWith(terminator, at)) {
                return at;
            } else {
                at++;
            }
        }
        return NONE;
    }

    /// The offset of a character outside of all brackets; -1 if there is none.
    public static int findTopLevel(Code code, char wanted) {
        int depth = 0;
        int at = code.start();
        while (at < code.end()) {
            int next = afterToken(code.source(), at, code.end());
            if (next > at) {
                at = next;
                continue;
            }
            char here = code.source().charAt(at);
            if (depth == 0 && here == wanted) {
                return at;
            }
            depth += bracket(here);
            at++;
        }
        return NONE;
    }

    /// The offset of a word outside of all brackets with blanks on both sides; -1 if there is none.
    public static int findWord(Code code, String word) {
        String source = code.source();
        int depth = 0;
        int at = code.start();
        while (at < code.end()) {
            int next = afterToken(source, at, code.end());
            if (next <= at) {
                depth += bracket(source.charAt(at));
                at++;
                continue;
            }
            boolean found = next - at == word.length() && source.startsWith(word, at);
            if (found && depth == 0 && isBlankBefore(code, at) && isBlankAfter(code, next)) {
                return at;
            }
            at = next;
        }
        return NONE;
    }

    /// The offset of the bracket that closes the one with which the code starts; -1 if there is none.
    public static int closingBracket(Code code) {
        StringBuilder open = new StringBuilder();
        int at = code.start();
        while (at < code.end()) {
            int next = afterToken(code.source(), at, code.end());
            if (next > at) {
                at = next;
                continue;
            }
            char here = code.source().charAt(at);
            int last = open.length() - 1;
            if (bracket(here) > 0) {
                open.append(here);
            } else if (last >= 0 && here == closing(open.charAt(last))) {
                open.setLength(last);
                if (last == 0) {
                    return at;
                }
            }
            at++;
        }
        return NONE;
    }

    /// Behind the text, name, number or regular expression that starts here; the same offset if none does.
    private static int afterToken(String source, int start, int end) {
        char first = source.charAt(start);
        if (first == '"' || first == '\'') {
            return afterQuotes(source, start, end);
        }
        int digits = start;
        while (digits < end && isDigit(source.charAt(digits))) {
            digits++;
        }
        int name = endOfName(source, digits, end);
        if (name < 0) {
            return digits;
        }
        boolean regex = name == start + 1 && first == 'r' && name < end && source.charAt(name) == '/';
        return regex ? RegexLiteral.scan(source, start, end).end() : name;
    }

    private static int afterQuotes(String source, int start, int end) {
        char quote = source.charAt(start);
        for (int at = start + 1; at < end; at++) {
            char here = source.charAt(at);
            if (here == '\\') {
                at++;
            } else if (here == quote) {
                return at + 1;
            }
        }
        return end;
    }

    private static boolean isBlankBefore(Code code, int at) {
        return at == code.start() || Code.isBlank(code.source().charAt(at - 1));
    }

    private static boolean isBlankAfter(Code code, int at) {
        return at >= code.end() || Code.isBlank(code.source().charAt(at));
    }

    private static int bracket(char character) {
        return switch (character) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private static char closing(char opening) {
        return opening == '(' ? ')' : opening == '[' ? ']' : '}';
    }
}
