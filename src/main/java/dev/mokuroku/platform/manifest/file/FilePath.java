package dev.mokuroku.platform.manifest.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Computes with paths of a repository, which have `/` between folders and none at the beginning.
public final class FilePath {
    private FilePath() {}

    /// Empty for a file at the root.
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// @param folder of the file that holds the reference
    /// @return null where the reference leaves the repository
    public static @Nullable String resolve(String folder, String reference) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = reference.startsWith("/") ? reference : folder + "/" + reference;
        for (String part : whole.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
