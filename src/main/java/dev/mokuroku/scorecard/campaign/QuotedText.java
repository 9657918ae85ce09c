package dev.mokuroku.scorecard.campaign;

import com.fasterxml.jackson.databind.node.TextNode;

/// A text in double quotes, which JSON, YAML and CEL read alike.
final class QuotedText {
    private QuotedText() {}

    static String of(String text) {
        return TextNode.valueOf(text).toString();
    }
}
