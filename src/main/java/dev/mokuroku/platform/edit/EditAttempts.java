package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.edit.Comparison.Change;
import dev.mokuroku.platform.edit.EditResult.Edited;
import dev.mokuroku.platform.edit.EditResult.Reason;
import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tries the occurrences of a version, the nearest to the use first, until one is the place that gives the use its
/// version: the readers find the new version there, and no other change.
///
/// @param before what the readers find today
/// @param use as they find it
record EditAttempts(
        Manifests manifests, VersionEdit edit, EditFormat format, ManifestResult before, DeclaredPackage use) {

    /// @param written what is to be replaced
    /// @param requirement that the use has afterwards
    EditResult replace(String written, String replacement, String requirement) throws RefusedEditException {
        if (written.equals(replacement)) {
            throw new RefusedEditException(
                    Reason.ALREADY, "%s already requires %s of %s".formatted(edit.path(), requirement, edit.purl()));
        }
        Pin pin = Pin.of(use, edit);
        Set<String> shared = new TreeSet<>();
        for (int at : Occurrences.of(text(), written, use.line(), use.column())) {
            List<Replacement> replacements = new ArrayList<>();
            replacements.add(new Replacement(at, at + written.length(), replacement));
            pinAfter(at, pin).ifPresent(replacements::add);
            Optional<Edited> edited = attempt(replacements, requirement, shared);
            if (edited.isPresent()) {
                return edited.get();
            }
        }
        throw shared.isEmpty() ? elsewhere() : shared(shared);
    }

    /// Of an image without a tag.
    EditResult replacePinOnly() throws RefusedEditException {
        Pin pin = Pin.of(use, edit);
        if (pin != null) {
            for (int at : Occurrences.of(text(), pin.written(), use.line(), use.column())) {
                Replacement replacement = new Replacement(at, at + pin.written().length(), pin.replacement());
                Optional<Edited> edited = attempt(List.of(replacement), null, new TreeSet<>());
                if (edited.isPresent()) {
                    return edited.get();
                }
            }
        }
        throw elsewhere();
    }

    boolean hasHashes() {
        return text().contains("--hash=");
    }

    private String text() {
        return String.valueOf(manifests.texts().get(edit.path()));
    }

    private Optional<Replacement> pinAfter(int offset, @Nullable Pin pin) {
        if (pin == null) {
            return Optional.empty();
        }
        int at = text().indexOf(pin.written(), offset + 1);
        return at < 0 || at >= Occurrences.endOfLine(text(), offset)
                ? Optional.empty()
                : Optional.of(new Replacement(at, at + pin.written().length(), pin.replacement()));
    }

    /// @param requirement that the use must have afterwards; null for none
    /// @param shared gets the packages that would move although they are not to
    private Optional<Edited> attempt(List<Replacement> replacements, @Nullable String requirement, Set<String> shared) {
        String changed = Replacement.apply(text(), replacements);
        Comparison comparison =
                Comparison.of(before, manifests.with(edit.path(), changed).scan());
        Optional<Change> own = comparison.changed().stream()
                .filter(change -> change.before().equals(use))
                .findFirst();
        boolean expected = own.isPresent()
                && String.valueOf(own.get().after().requirement()).equals(String.valueOf(requirement))
                && isPinned(own.get().after());
        if (!expected || OwnVersions.isChanged(format, text(), changed)) {
            return Optional.empty();
        }
        List<String> others = comparison.changed().stream()
                .map(change -> change.before().purl())
                .filter(purl -> !edit.moves(purl))
                .toList();
        shared.addAll(others);
        return others.isEmpty()
                ? Optional.of(new Edited(changed, requirement == null ? "" : requirement))
                : Optional.empty();
    }

    /// Whether what stands beside the version was changed with it.
    private boolean isPinned(DeclaredPackage after) {
        return use.resolution() == null || !use.resolution().equals(after.resolution());
    }

    private RefusedEditException elsewhere() {
        return new RefusedEditException(
                Reason.ELSEWHERE,
                "The version '%s' of %s is not written in one place of %s"
                        .formatted(use.requirement(), edit.purl(), edit.path()));
    }

    private RefusedEditException shared(Set<String> others) {
        return new RefusedEditException(
                Reason.SHARED,
                "The version of %s in %s is also the version of %s, which are not to move"
                        .formatted(edit.purl(), edit.path(), String.join(", ", others)));
    }
}
