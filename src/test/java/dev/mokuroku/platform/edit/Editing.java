package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Edits the first use of a package in a manifest.
final class Editing {
    private Editing() {}

    static EditResult edit(String path, String text, String purl, TargetVersion target, String... otherPaths) {
        return edit(path, text, purl, target, Set.of(), otherPaths);
    }

    static EditResult edit(
            String path, String text, String purl, TargetVersion target, Set<String> also, String... otherPaths) {
        Set<String> paths = new HashSet<>(Set.of(otherPaths));
        paths.add(path);
        Manifests manifests = new Manifests(Map.of(path, text), paths);
        DeclaredPackage use = uses(manifests).stream()
                .filter(row -> row.purl().equals(purl))
                .findFirst()
                .orElseThrow();
        return VersionEditor.edit(manifests, of(use, target, also));
    }

    static VersionEdit of(DeclaredPackage use, TargetVersion target, Set<String> also) {
        return new VersionEdit(use.path(), use.line(), use.column(), use.purl(), use.requirement(), target, also);
    }

    static List<DeclaredPackage> uses(Manifests manifests) {
        return manifests.scan().packages();
    }

    static String text(EditResult result) {
        return switch (result) {
            case EditResult.Edited edited -> edited.text();
            case EditResult.Refused refused -> refused.reason() + ": " + refused.message();
        };
    }

    static EditResult.Reason reason(EditResult result) {
        return ((EditResult.Refused) result).reason();
    }
}
