package dev.mokuroku.scaffolder.skeleton;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.Templating;

/// Renders names and contents with the values of one run.
record SkeletonTexts(Templating templating, TemplateDialect dialect, ObjectNode context) {
    String render(String source) {
        return templating.compile(source, dialect).render(context);
    }
}
