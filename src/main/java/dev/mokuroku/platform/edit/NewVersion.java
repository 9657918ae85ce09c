package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.edit.EditResult.Reason;
import java.util.Set;

/// How the new version is written where the old one is: with the same operator, prefix and variant.
///
/// @param written today
/// @param version instead of [WrittenVersion#version()]
record NewVersion(WrittenVersion written, String version) {
    private static final Set<String> EXACT = Set.of("==", "===");

    /// @throws RefusedEditException if the requirement is no single version
    static NewVersion of(EditFormat format, VersionEdit edit) throws RefusedEditException {
        WrittenVersion written = WrittenVersion.parse(edit.requirement());
        if (written == null || !isAllowed(format, written)) {
            throw new RefusedEditException(
                    Reason.NO_VERSION,
                    edit.requirement() == null
                            ? "%s names no version of %s".formatted(edit.path(), edit.purl())
                            : "%s requires %s as '%s', which is not a single version"
                                    .formatted(edit.path(), edit.purl(), edit.requirement()));
        }
        return new NewVersion(written, versionOf(format, edit, written));
    }

    String requirement() {
        return written.with(version);
    }

    private static boolean isAllowed(EditFormat format, WrittenVersion written) {
        String operator = written.operator().strip();
        return switch (format) {
            case ACTION, IMAGE, GRADLE_CATALOG -> operator.isEmpty();
            case MAVEN, NUGET -> operator.isEmpty() || operator.equals("[");
            case TERRAFORM -> Set.of("", "=", "~>").contains(operator);
            case HELM_CHART -> Set.of("", "=", "~", "^").contains(operator);
            case PYTHON_REQUIREMENTS -> EXACT.contains(operator);
        };
    }

    private static String versionOf(EditFormat format, VersionEdit edit, WrittenVersion written)
            throws RefusedEditException {
        TargetVersion target = edit.target();
        return switch (format) {
            case ACTION -> tag(target, written);
            case IMAGE -> imageTag(edit, written);
            case TERRAFORM, HELM_CHART ->
                EditFormat.type(edit.purl()).equals("github")
                        ? tag(target, written)
                        : written.prefix() + (written.isOpen() ? target.firstParts(written.parts()) : target.number());
            case MAVEN, GRADLE_CATALOG, NUGET -> written.prefix().isEmpty() ? target.version() : tag(target, written);
            case PYTHON_REQUIREMENTS -> target.number();
        };
    }

    /// As short as today, if there is such a tag.
    private static String tag(TargetVersion target, WrittenVersion written) {
        String brief = written.prefix() + target.firstParts(written.parts());
        return target.tags().contains(brief) ? brief : target.tag(written.prefix());
    }

    private static String imageTag(VersionEdit edit, WrittenVersion written) throws RefusedEditException {
        String tag = tag(edit.target(), written);
        boolean variant = written.isVariant();
        if (!variant && !written.suffix().isEmpty() && !written.suffix().startsWith("-")) {
            throw new RefusedEditException(
                    Reason.NO_VERSION,
                    "%s has the tag '%s', whose end cannot be kept with another version"
                            .formatted(edit.path(), edit.requirement()));
        }
        boolean complete = edit.target().number().indexOf('-') > 0;
        return variant && !complete ? tag + written.suffix() : tag;
    }
}
