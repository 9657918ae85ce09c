package dev.mokuroku.scaffolder.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Paths as the person who runs a template knows them: from the folder of the template, or from the workspace. Where
/// the server keeps these folders is nobody's concern.
public final class ShownPaths {
    /// Backstage's text with whole paths.
    private static final String WITH_WHOLE_PATHS = "Cannot overwrite directory ";

    private final List<Pattern> folders;

    private ShownPaths(Stream<Path> folders) {
        this.folders = folders.map(folder -> Pattern.compile(Pattern.quote(folder.toString()) + "(?:/|(?![\\w.-]))"))
                .toList();
    }

    /// @param template the folder that holds the template; null if it is not on this machine
    public static ShownPaths of(@Nullable Path template, Path workspace) {
        return new ShownPaths(
                Stream.of(template, workspace, workspace.getParent()).filter(Objects::nonNull));
    }

    /// The message with relative paths; a folder itself is `.`.
    public String in(String message) {
        if (message.startsWith(WITH_WHOLE_PATHS)) {
            return message;
        }
        String shown = message;
        for (Pattern folder : folders) {
            shown = folder.matcher(shown).replaceAll(found -> found.group().endsWith("/") ? "" : ".");
        }
        return shown;
    }
}
