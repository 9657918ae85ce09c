package dev.mokuroku.platform.manifest.cargo;

import dev.mokuroku.platform.manifest.document.LockedPackages;
import dev.mokuroku.platform.manifest.document.LockedPackages.LockedPackage;
import dev.mokuroku.platform.manifest.reader.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `Cargo.lock`.
///
/// @param byCrate of each crate of the repository: the versions of its dependencies whose name is not enough
/// @param versions of all crates, by name
record CargoLock(Map<String, Map<String, String>> byCrate, Map<String, List<String>> versions) {
    static CargoLock parse(String text, Fields fields) {
        Map<String, Map<String, String>> byCrate = new HashMap<>();
        Map<String, List<String>> versions = new HashMap<>();
        List<LockedPackage> crates =
                LockedPackages.parse(text, (key, line) -> fields.reportWrongType(line, key, "a string"));
        for (LockedPackage crate : crates) {
            versions.computeIfAbsent(crate.name(), key -> new ArrayList<>()).add(crate.version());
            if (crate.source() == null) {
                byCrate.put(crate.name(), ambiguous(crate.dependencies()));
            }
        }
        return new CargoLock(byCrate, versions);
    }

    /// A dependency is `name version` where the name alone would be ambiguous.
    private static Map<String, String> ambiguous(List<String> dependencies) {
        Map<String, String> versions = new HashMap<>();
        for (String dependency : dependencies) {
            String[] words = dependency.split(" ", -1);
            if (words.length > 1) {
                versions.putIfAbsent(words[0], words[1]);
            }
        }
        return versions;
    }

    /// @param crate that declares the dependency; empty for the workspace
    @Nullable
    String version(String crate, String name, @Nullable String requirement) {
        List<String> all = versions.getOrDefault(name, List.of());
        if (all.size() == 1) {
            return all.getFirst();
        }
        for (String version : all) {
            if (requirement != null && isCompatible(version, requirement)) {
                return version;
            }
        }
        return byCrate.getOrDefault(crate, Map.of()).get(name);
    }

    /// Two versions of a crate in a lock file differ up to the first number that is not zero.
    private static boolean isCompatible(String version, String requirement) {
        String[] numbers = requirement.replaceFirst("^[\\^=~ ]+", "").split("\\.", -1);
        String[] actual = version.split("\\.", -1);
        for (int i = 0; i < Math.min(numbers.length, actual.length); i++) {
            if (!numbers[i].equals(actual[i])) {
                return false;
            }
            if (!numbers[i].equals("0")) {
                return true;
            }
        }
        return true;
    }
}
