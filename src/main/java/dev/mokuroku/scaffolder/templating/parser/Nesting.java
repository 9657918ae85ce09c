package dev.mokuroku.scaffolder.templating.parser;

import dev.mokuroku.scaffolder.templating.value.TemplateFailure;

/// How deep the parser is within brackets or blocks.
final class Nesting {
    private final int max;
    private int depth;

    Nesting(int max) {
        this.max = max;
    }

    void enter(int offset) {
        if (++depth > max) {
            throw TemplateFailure.limit("Template parsing exceeded the nesting depth limit of %d (observed %d)"
                            .formatted(max, depth))
                    .at(offset);
        }
    }

    void leave() {
        depth--;
    }
}
