package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.edit.EditResult.Reason;
import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Raises the version of one use. All other characters of the manifest stay as they are.
public final class VersionEditor {
    private final Manifests manifests;
    private final VersionEdit edit;
    private final ManifestResult before;

    private VersionEditor(Manifests manifests, VersionEdit edit) {
        this.manifests = manifests;
        this.edit = edit;
        this.before = manifests.scan();
    }

    /// @param manifests with at least the manifest of the edit
    public static EditResult edit(Manifests manifests, VersionEdit edit) {
        try {
            if (!manifests.texts().containsKey(edit.path())) {
                throw new RefusedEditException(Reason.NOT_FOUND, "There is no file %s".formatted(edit.path()));
            }
            return new VersionEditor(manifests, edit).edit();
        } catch (RefusedEditException refusal) {
            return refusal.toResult();
        }
    }

    private EditResult edit() throws RefusedEditException {
        EditFormat format = format();
        DeclaredPackage use = use();
        Optional<String> lock = StaleLockFiles.of(format, edit, manifests.paths());
        if (lock.isPresent()) {
            throw stale(lock.get());
        }
        EditAttempts attempts = new EditAttempts(manifests, edit, format, before, use);
        if (format == EditFormat.ACTION && Pin.isCommit(use.requirement())) {
            return attempts.replace(String.valueOf(use.requirement()), Pin.commit(edit), Pin.commit(edit));
        }
        if (format == EditFormat.IMAGE && use.requirement() == null && use.resolution() != null) {
            return attempts.replacePinOnly();
        }
        if (format == EditFormat.PYTHON_REQUIREMENTS && attempts.hasHashes()) {
            throw new RefusedEditException(
                    Reason.PIN_UNKNOWN,
                    "%s pins %s by hashes, and those of version %s are not known"
                            .formatted(edit.path(), edit.purl(), edit.target().version()));
        }
        NewVersion version = NewVersion.of(format, edit);
        return attempts.replace(version.written().version(), version.version(), version.requirement());
    }

    private EditFormat format() throws RefusedEditException {
        Optional<EditFormat> format = EditFormat.of(edit.path(), edit.purl());
        if (format.isPresent()) {
            return format.get();
        }
        Optional<String> lock = StaleLockFiles.ofOtherFormat(edit.path(), manifests.paths());
        throw lock.isPresent()
                ? stale(lock.get())
                : new RefusedEditException(
                        Reason.UNSUPPORTED, "Versions in %s are not changed automatically".formatted(edit.path()));
    }

    private RefusedEditException stale(String lockFile) {
        return new RefusedEditException(
                Reason.LOCK_FILE,
                "A change of %s would leave %s stale: the package manager has to write both"
                        .formatted(edit.path(), lockFile));
    }

    /// The use as the manifest has it today, the nearest one if lines were added since.
    private DeclaredPackage use() throws RefusedEditException {
        List<DeclaredPackage> candidates = before.packages().stream()
                .filter(row -> row.path().equals(edit.path()) && row.purl().equals(edit.purl()))
                .toList();
        return candidates.stream()
                .filter(row -> Objects.equals(row.requirement(), edit.requirement()))
                .min(Comparator.comparingInt(this::distance))
                .orElseThrow(() -> missing(candidates));
    }

    private RefusedEditException missing(List<DeclaredPackage> candidates) {
        if (candidates.isEmpty()) {
            return new RefusedEditException(
                    Reason.NOT_FOUND, "%s does not use %s any more".formatted(edit.path(), edit.purl()));
        }
        String number = edit.target().number();
        return candidates.stream()
                        .allMatch(row -> String.valueOf(row.requirement()).contains(number))
                ? new RefusedEditException(
                        Reason.ALREADY, "%s has %s %s already".formatted(edit.path(), edit.purl(), number))
                : new RefusedEditException(
                        Reason.ELSEWHERE,
                        "%s does not itself say that the version of %s is '%s'"
                                .formatted(edit.path(), edit.purl(), edit.requirement()));
    }

    private int distance(DeclaredPackage row) {
        int columns = edit.column() == row.column() ? 0 : 1;
        return Math.abs(row.line() - edit.line()) * 2 + columns;
    }
}
