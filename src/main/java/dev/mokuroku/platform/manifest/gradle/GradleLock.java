package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `gradle.lockfile` and `buildscript-gradle.lockfile`, whose lines are `group:name:version=configurations`.
final class GradleLock {
    private static final List<String> FILES = List.of("gradle.lockfile", "buildscript-gradle.lockfile");

    private static final Set<String> CLASSPATHS = Set.of("compileClasspath", "runtimeClasspath");

    private GradleLock() {}

    /// By `group:name`.
    static Map<String, String> versions(Repository repository, String folder) {
        Map<String, String> versions = new HashMap<>();
        for (String file : FILES) {
            String text = repository.text(FilePath.join(folder, file));
            if (text != null) {
                text.lines().forEach(line -> addLine(line, versions));
            }
        }
        return versions;
    }

    /// Tools have configurations of their own, with other versions: those of the build itself win.
    private static void addLine(String line, Map<String, String> versions) {
        int equals = line.indexOf('=');
        int version = equals < 0 ? -1 : line.lastIndexOf(':', equals);
        if (version > 0 && !line.startsWith("#")) {
            String module = line.substring(0, version);
            String value = line.substring(version + 1, equals);
            boolean own =
                    List.of(line.substring(equals + 1).split(",", -1)).stream().anyMatch(CLASSPATHS::contains);
            if (own) {
                versions.put(module, value);
            } else {
                versions.putIfAbsent(module, value);
            }
        }
    }
}
