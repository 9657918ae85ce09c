package dev.mokuroku.scaffolder.archive;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.workspace.TaskFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The names of an archive's entries, which anybody may have written.
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private EntryName() {}

    /// The path of an entry, name by name.
    ///
    /// @param archive where it comes from, for the error
    /// @throws ActionException if the name is absolute or leads out of the folder
    static List<String> segments(String name, String archive) {
        if (name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()) {
            throw refused(name, archive, "is not a path below a folder");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/", -1)) {
            if (segment.equals("..")) {
                throw refused(name, archive, "leads out of its folder");
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        if (segments.size() > TaskFolder.MAX_DEPTH) {
            throw refused(
                    "%.100s…".formatted(name), archive, "has more than %d folders".formatted(TaskFolder.MAX_DEPTH));
        }
        return segments;
    }

    static ActionException refused(String name, String archive, String why) {
        return ActionException.notAllowed(
                "The archive of %s is refused: its entry '%s' %s".formatted(archive, name.replace('\0', '?'), why));
    }
}
