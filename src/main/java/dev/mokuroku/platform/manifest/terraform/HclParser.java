package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.terraform.HclTokens.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the blocks of HCL and their literal texts: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>.
/// Other expressions are passed over; nothing is evaluated, so a file cannot cause a request.
final class HclParser {
    /// Real files stay below 10.
    private static final int MAX_DEPTH = 100;

    private final HclTokens tokens;

    private HclParser(String text) {
        this.tokens = new HclTokens(text);
    }

    /// @return the whole file as a block without type
    /// @throws DocumentException when the text is no HCL
    static HclBlock parse(String text) {
        HclParser parser = new HclParser(text);
        parser.tokens.next();
        return parser.body("", List.of(), new Position(1, 1), 0);
    }

    /// Up to the closing brace, or the end of the file at depth 0.
    private HclBlock body(String type, List<String> labels, Position position, int depth) {
        if (depth > MAX_DEPTH) {
            throw new DocumentException(
                    position.line(), "The document is nested more than %d levels deep".formatted(MAX_DEPTH));
        }
        Map<String, HclBlock.Text> attributes = new LinkedHashMap<>();
        List<HclBlock> blocks = new ArrayList<>();
        while (tokens.kind() != Kind.END && !tokens.isSymbol('}')) {
            if (tokens.kind() == Kind.NAME || tokens.kind() == Kind.TEXT) {
                entry(attributes, blocks, depth);
            } else {
                tokens.next();
            }
        }
        tokens.next();
        return new HclBlock(type, labels, attributes, blocks, position);
    }

    /// `name = value`, `name : value`, or `type "label" { … }`.
    private void entry(Map<String, HclBlock.Text> attributes, List<HclBlock> blocks, int depth) {
        String name = tokens.value();
        Position position = tokens.position();
        List<String> labels = new ArrayList<>();
        tokens.next();
        while (tokens.kind() == Kind.NAME || tokens.kind() == Kind.TEXT) {
            labels.add(tokens.value());
            tokens.next();
        }
        if (tokens.isSymbol('{')) {
            tokens.next();
            blocks.add(body(name, labels, position, depth + 1));
        } else if (tokens.isSymbol('=') || tokens.isSymbol(':')) {
            tokens.next();
            value(name, position, attributes, blocks, depth);
        }
    }

    private void value(
            String name, Position position, Map<String, HclBlock.Text> attributes, List<HclBlock> blocks, int depth) {
        if (tokens.isSymbol('{')) {
            tokens.next();
            blocks.add(body(name, List.of(), position, depth + 1));
            return;
        }
        boolean text = tokens.kind() == Kind.TEXT;
        HclBlock.Text literal = new HclBlock.Text(tokens.value(), tokens.position());
        if (text) {
            tokens.next();
        }
        boolean whole = tokens.kind() == Kind.NEWLINE
                || tokens.kind() == Kind.END
                || tokens.isSymbol('}')
                || tokens.isSymbol(',');
        if (text && whole && !literal.value().contains("${")) {
            attributes.put(name, literal);
        }
        skipExpression();
    }

    /// Up to the end of the line, or of the entry of an object; brackets may span lines.
    private void skipExpression() {
        int open = 0;
        while (tokens.kind() != Kind.END) {
            if (tokens.isSymbol('(') || tokens.isSymbol('[') || tokens.isSymbol('{')) {
                open++;
            } else if (tokens.isSymbol(')') || tokens.isSymbol(']') || tokens.isSymbol('}')) {
                if (open == 0) {
                    return;
                }
                open--;
            } else if (open == 0 && (tokens.kind() == Kind.NEWLINE || tokens.isSymbol(','))) {
                return;
            }
            tokens.next();
        }
    }
}
