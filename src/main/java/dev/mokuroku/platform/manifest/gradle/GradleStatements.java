package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts tokens into statements: at the end of a line, unless brackets are open, or the line ends or the next begins
/// with what goes on.
final class GradleStatements {
    /// Real builds stay below 15.
    private static final int MAX_DEPTH = 100;

    private final List<GradleStatement> statements = new ArrayList<>();
    private final List<GradleStatement> blocks = new ArrayList<>();
    private List<GradleToken> current = new ArrayList<>();
    private int open;

    private GradleStatements() {}

    /// @throws DocumentException when blocks are nested too deeply
    static List<GradleStatement> of(List<GradleToken> tokens) {
        GradleStatements all = new GradleStatements();
        for (int i = 0; i < tokens.size(); i++) {
            all.add(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i));
        }
        all.end();
        return all.statements;
    }

    private void add(GradleToken token, GradleToken next) {
        if (token.kind() == Kind.NEWLINE) {
            boolean goesOn = open > 0
                    || next.kind() == Kind.NEWLINE
                    || (next.kind() == Kind.NAME && next.value().startsWith("."))
                    || (!current.isEmpty() && isOperator(current.getLast()));
            if (!goesOn) {
                end();
            }
        } else if (token.isSymbol('{')) {
            beginBlock(token);
        } else if (token.isSymbol('}')) {
            end();
            open = 0;
            if (!blocks.isEmpty()) {
                blocks.removeLast();
            }
        } else if (token.isSymbol(';')) {
            end();
        } else {
            open += token.isSymbol('(') || token.isSymbol('[') ? 1 : 0;
            open -= open > 0 && (token.isSymbol(')') || token.isSymbol(']')) ? 1 : 0;
            current.add(token);
        }
    }

    private static boolean isOperator(GradleToken token) {
        return token.isSymbol(',') || token.isSymbol('=') || token.isSymbol('+');
    }

    private void beginBlock(GradleToken brace) {
        GradleStatement header = end();
        open = 0;
        blocks.add(header);
        if (blocks.size() > MAX_DEPTH) {
            throw new DocumentException(
                    brace.position().line(), "Blocks are nested more than %d levels deep".formatted(MAX_DEPTH));
        }
    }

    private GradleStatement end() {
        GradleStatement statement = new GradleStatement(List.copyOf(current), List.copyOf(blocks));
        if (!current.isEmpty()) {
            statements.add(statement);
            current = new ArrayList<>();
        }
        return statement;
    }
}
