package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What an edit changed for the readers of manifests.
///
/// @param comparable whether the same uses are found before and after
/// @param changed the uses as they are after the edit, where they differ from before
record Comparison(boolean comparable, List<Change> changed) {
    record Change(DeclaredPackage before, DeclaredPackage after) {}

    static Comparison of(ManifestResult before, ManifestResult after) {
        List<DeclaredPackage> old = before.packages();
        List<DeclaredPackage> now = after.packages();
        if (old.size() != now.size() || !before.problems().equals(after.problems())) {
            return new Comparison(false, List.of());
        }
        List<Change> changed = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (!isSameUse(old.get(i), now.get(i))) {
                return new Comparison(false, List.of());
            }
            if (!isSameVersion(old.get(i), now.get(i))) {
                changed.add(new Change(old.get(i), now.get(i)));
            }
        }
        return new Comparison(true, changed);
    }

    /// The column may move if something before it in the line is longer now.
    private static boolean isSameUse(DeclaredPackage one, DeclaredPackage other) {
        return one.path().equals(other.path())
                && one.line() == other.line()
                && one.purl().equals(other.purl())
                && one.scope() == other.scope();
    }

    private static boolean isSameVersion(DeclaredPackage one, DeclaredPackage other) {
        return Objects.equals(one.requirement(), other.requirement())
                && Objects.equals(one.resolution(), other.resolution());
    }
}
