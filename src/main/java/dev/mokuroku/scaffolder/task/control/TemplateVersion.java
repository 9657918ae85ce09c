package dev.mokuroku.scaffolder.task.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.HexDigest;

/// Tells versions of a template apart.
public final class TemplateVersion {
    /// The version as its owners name it, such as `2.1.0`.
    public static final String ANNOTATION = "mokuroku.dev/template-version";

    private static final int LENGTH = 12;

    private TemplateVersion() {}

    /// The annotation, or else a digest of the spec: its form, its steps and its output. A change of a skeleton's files
    /// alone needs the annotation.
    public static String of(Entity template) {
        String named = template.annotation(ANNOTATION);
        return named == null || named.isBlank()
                ? HexDigest.sha256(template.spec().toString().getBytes(UTF_8)).substring(0, LENGTH)
                : named.strip();
    }
}
