package dev.mokuroku.platform.manifest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// The tables `[[package]]` of lock files that tools write in TOML: `Cargo.lock`, `poetry.lock`, `uv.lock`, `pdm.lock`.
/// Such files are large and have one key a line, so lines are read instead of the whole document.
public final class LockedPackages {
    private static final String TABLE = "[[package]]";

    private final List<LockedPackage> found = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String source;
    private List<String> dependencies = new ArrayList<>();

    private final ObjIntConsumer<String> wrongTypes;
    private int number;

    private LockedPackages(ObjIntConsumer<String> wrongTypes) {
        this.wrongTypes = wrongTypes;
    }

    /// @param source as written; null for none
    /// @param dependencies that are texts
    public record LockedPackage(
            String name, String version, @Nullable String source, List<String> dependencies) {}

    /// @param wrongTypes gets the keys whose values are no strings but should be, with their lines
    public static List<LockedPackage> parse(String text, ObjIntConsumer<String> wrongTypes) {
        LockedPackages packages = new LockedPackages(wrongTypes);
        boolean inPackage = false;
        boolean inDependencies = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            packages.number++;
            if (line.startsWith("[")) {
                // Tables below a package, as [package.dependencies], are not needed.
                inPackage = line.strip().equals(TABLE);
                inDependencies = false;
                packages.end(inPackage);
            } else if (inPackage) {
                inDependencies = packages.read(line, inDependencies);
            }
        }
        packages.end(true);
        return packages.found;
    }

    /// @return whether the next line belongs to the list of dependencies
    private boolean read(String line, boolean inDependencies) {
        if (inDependencies) {
            String item = line.strip();
            if (item.startsWith("\"")) {
                dependencies.add(quoted(item));
            }
            return !item.startsWith("]");
        }
        int equals = line.indexOf('=');
        if (equals > 0) {
            String value = line.substring(equals + 1).strip();
            switch (line.substring(0, equals).strip()) {
                case "name" -> name = string("name", value);
                case "version" -> version = string("version", value);
                case "source" -> source = value;
                case "dependencies" -> {
                    return value.equals("[");
                }
                default -> {}
            }
        }
        return false;
    }

    private void end(boolean next) {
        if (next && name != null) {
            found.add(new LockedPackage(name, version == null ? "" : version, source, dependencies));
            name = null;
            version = null;
            source = null;
            dependencies = new ArrayList<>();
        }
    }

    private String string(String key, String value) {
        if (!value.startsWith("\"")) {
            wrongTypes.accept(key, number);
        }
        return quoted(value);
    }

    private static String quoted(String value) {
        int close = value.indexOf('"', 1);
        return value.startsWith("\"") && close > 0 ? value.substring(1, close) : "";
    }
}
