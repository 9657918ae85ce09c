package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import dev.mokuroku.platform.manifest.reader.Expansion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Variables with a literal value: `def x = '1'`, `val x = "1"`, `ext.x = '1'`, `ext { x = '1' }`, `set('x', '1')`,
/// `val x by extra("1")`, `versions = [x: '1']` as `versions.x`.
final class GradleVariables {
    private static final int MAX_LENGTH = 1_000;
    /// Before a name, without meaning here.
    private static final List<String> OWNERS =
            List.of("rootProject.", "project.", "this.", "extra.properties.", "properties.", "ext.", "extra.");

    private final Map<String, String> values = new HashMap<>();

    GradleVariables() {}

    GradleVariables(GradleVariables outer) {
        values.putAll(outer.values);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /// Remembers the variable that a statement sets, if it sets one.
    void learn(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isSymbol('=')) {
                learnAssignment(tokens, i);
                return;
            }
        }
        String function = statement.name();
        boolean sets = function.equals("set") || function.equals("ext.set") || function.equals("extra.set");
        if (sets && tokens.size() > 4 && tokens.get(2).isText()) {
            values.put(tokens.get(2).value(), value(tokens, 4));
        }
        if (tokens.size() > 5 && tokens.get(2).isName("by") && tokens.get(3).isName("extra")) {
            values.put(tokens.get(1).value(), value(tokens, 5));
        }
    }

    private void learnAssignment(List<GradleToken> tokens, int equals) {
        GradleToken before = tokens.get(equals - 1);
        // `ext['x'] = …` and `extra["x"] = …`
        boolean indexed =
                before.isSymbol(']') && equals >= 3 && tokens.get(equals - 2).isText();
        // `val x: String = …`
        boolean typed = equals >= 3 && tokens.get(equals - 2).isSymbol(':');
        if (before.kind() != Kind.NAME && !indexed) {
            return;
        }
        GradleToken named = indexed ? tokens.get(equals - 2) : typed ? tokens.get(equals - 3) : before;
        String name = indexed ? named.value() : plain(named.value());
        GradleToken first = tokens.get(equals + 1);
        if (first.isSymbol('[') || first.isName("mapOf")) {
            learnMap(name, tokens, equals + 2);
        } else if (first.isText()) {
            values.put(name, value(tokens, equals + 1));
        }
    }

    /// `key: 'value'` of Groovy, `"key" to "value"` of Kotlin.
    private void learnMap(String name, List<GradleToken> tokens, int start) {
        for (int i = start; i + 2 < tokens.size(); i++) {
            boolean pair = tokens.get(i + 1).isSymbol(':') || tokens.get(i + 1).isName("to");
            if (pair && tokens.get(i + 2).isText()) {
                values.put(name + "." + tokens.get(i).value(), value(tokens, i + 2));
            }
        }
    }

    /// The value of an expression: texts, variables, and their sums. What is unknown is as written.
    String value(List<GradleToken> tokens, int start) {
        StringBuilder value = new StringBuilder();
        int i = start;
        while (i < tokens.size()) {
            GradleToken token = tokens.get(i);
            if (token.isText()) {
                value.append(replace(token));
            } else if (token.kind() == Kind.NAME) {
                value.append(call(tokens, i, token));
                i += i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('(') ? 3 : 0;
            }
            if (i + 1 >= tokens.size() || !tokens.get(i + 1).isSymbol('+')) {
                break;
            }
            i += 2;
        }
        return value.toString();
    }

    /// `name`, `property('name')`.
    private String call(List<GradleToken> tokens, int at, GradleToken name) {
        boolean called = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol('(');
        String variable =
                called && tokens.get(at + 2).isText() ? tokens.get(at + 2).value() : name.value();
        String found = find(variable);
        return found == null ? "$" + name.value() : found;
    }

    String replace(GradleToken token) {
        return token.kind() == Kind.TEMPLATE ? replace(token.value(), new Expansion()) : token.value();
    }

    private String replace(String text, Expansion expansion) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length() && result.length() < MAX_LENGTH) {
            int end = text.charAt(at) == '$' ? expressionEnd(text, at) : at;
            if (end == at) {
                result.append(text.charAt(at++));
                continue;
            }
            String written = text.substring(at, end);
            boolean braces = written.startsWith("${");
            String name = braces ? written.substring(2, written.length() - 1) : written.substring(1);
            String value = expansion.expand(name, find(name), found -> replace(found, expansion));
            result.append(value == null ? written : value);
            at = end;
        }
        return result.append(text, at, text.length()).toString();
    }

    private static int expressionEnd(String text, int dollar) {
        if (text.startsWith("{", dollar + 1)) {
            int close = text.indexOf('}', dollar);
            return close < 0 ? dollar : close + 1;
        }
        int at = dollar + 1;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at == dollar + 1 ? dollar : at;
    }

    /// @param expression a name, or the look-up of a property: `property("x")`, `ext["x"]`, `libs.versions.x.get()`
    @Nullable
    String find(String expression) {
        String name = expression.strip();
        int quote = Math.max(name.indexOf('"'), name.indexOf('\''));
        int close = quote < 0 ? -1 : name.indexOf(name.charAt(quote), quote + 1);
        if (close > 0) {
            name = name.substring(quote + 1, close);
        }
        for (String ending : List.of(".get()", ".toString()", ".get", ".toString")) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        String exact = values.get(name);
        return exact == null ? values.get(plain(name)) : exact;
    }

    private static String plain(String name) {
        String plain = name;
        for (String owner : OWNERS) {
            plain = plain.startsWith(owner) ? plain.substring(owner.length()) : plain;
        }
        return plain;
    }
}
