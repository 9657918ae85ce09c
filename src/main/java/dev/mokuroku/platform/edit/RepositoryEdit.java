package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.edit.EditResult.Edited;
import dev.mokuroku.platform.edit.EditResult.Reason;
import dev.mokuroku.platform.edit.EditResult.Refused;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Raises all uses of a repository that are to move. A use whose version is written in another manifest of the
/// repository moves with the edit there.
///
/// @param changed the new text of each changed manifest, by path; empty if nothing changed
/// @param refusals why uses were not raised; then the repository needs a person
public record RepositoryEdit(Map<String, String> changed, List<Refused> refusals) {

    /// @param edits that are all to be made
    public static RepositoryEdit of(Manifests manifests, List<VersionEdit> edits) {
        Manifests current = manifests;
        Map<String, String> changed = new TreeMap<>();
        Map<VersionEdit, Refused> refused = new LinkedHashMap<>();
        for (VersionEdit edit : edits) {
            switch (VersionEditor.edit(current, edit)) {
                case Edited edited -> {
                    current = current.with(edit.path(), edited.text());
                    changed.put(edit.path(), edited.text());
                }
                case Refused refusal -> refused.put(edit, refusal);
            }
        }
        List<DeclaredPackage> before = manifests.scan().packages();
        List<DeclaredPackage> after = current.scan().packages();
        List<Refused> open = new ArrayList<>();
        refused.forEach((edit, refusal) -> {
            boolean gone = refusal.reason() == Reason.NOT_FOUND || refusal.reason() == Reason.ALREADY;
            if (!gone && !hasMoved(edit, before, after)) {
                open.add(refusal);
            }
        });
        return new RepositoryEdit(changed, open);
    }

    /// Whether all changes could be made.
    public boolean isComplete() {
        return !changed.isEmpty() && refusals.isEmpty();
    }

    /// Whether the repository has nothing left that could move.
    public boolean isNothing() {
        return changed.isEmpty() && refusals.isEmpty();
    }

    /// Whether another edit has moved the use.
    private static boolean hasMoved(VersionEdit edit, List<DeclaredPackage> before, List<DeclaredPackage> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            DeclaredPackage row = before.get(i);
            boolean same = row.path().equals(edit.path())
                    && row.line() == edit.line()
                    && row.purl().equals(edit.purl());
            if (same && !Objects.equals(row.requirement(), after.get(i).requirement())) {
                return true;
            }
        }
        return false;
    }
}
