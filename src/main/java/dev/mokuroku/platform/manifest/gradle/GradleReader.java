package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Scripts of Gradle: `build.gradle`, `settings.gradle.kts` and any other `.gradle` and `.gradle.kts`.
public final class GradleReader implements ManifestReader {
    private final Repository repository;
    private final VersionCatalogs catalogs;
    private final Map<String, GradleVariables> variablesByFolder = new HashMap<>();
    private final Map<String, List<GradleStatement>> statements = new HashMap<>();
    private final Map<String, List<String>> scriptsByFolder = new HashMap<>();

    public GradleReader(Repository repository) {
        this.repository = repository;
        this.catalogs = new VersionCatalogs(repository);
        for (String path : repository.paths()) {
            if (reads(path)) {
                scriptsByFolder
                        .computeIfAbsent(FilePath.folder(path), folder -> new ArrayList<>())
                        .add(path);
            }
        }
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".gradle") || path.endsWith(".gradle.kts");
    }

    @Override
    public void read(String path, Rows rows) {
        String folder = FilePath.folder(path);
        GradleVariables variables = new GradleVariables(variables(folder));
        Map<String, String> locked = GradleLock.versions(repository, folder);
        addOwn(path, variables, rows);
        new GradleRows(new GradleContext(rows, variables, locked, catalogs.nearest(folder))).addAll(statements(path));
    }

    private void addOwn(String path, GradleVariables variables, Rows rows) {
        if (!FilePath.name(path).startsWith("build.gradle")) {
            return;
        }
        String folder = FilePath.folder(path);
        String name = scripts(folder, "settings.gradle")
                .flatMap(settings -> GradleProject.value(statements(settings), "rootProject.name", variables).stream())
                .findFirst()
                .orElse(FilePath.name(folder));
        Optional<String> group = setting(folder, "group", variables);
        if (group.isPresent() && !name.isEmpty()) {
            String version = setting(folder, "version", variables).orElse(null);
            rows.publish(PackageId.maven(group.get(), name), version);
        }
    }

    /// What the build scripts or properties of the folder, or of the nearest one above, set of a project.
    private Optional<String> setting(String folder, String name, GradleVariables variables) {
        String at = folder;
        while (true) {
            Optional<String> found = scripts(at, "build.gradle")
                    .flatMap(script -> GradleProject.value(statements(script), name, variables).stream())
                    .findFirst()
                    .or(propertyOf(at, name));
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
            at = FilePath.folder(at);
        }
    }

    private Supplier<Optional<String>> propertyOf(String folder, String name) {
        return () -> Optional.ofNullable(
                properties(FilePath.join(folder, "gradle.properties")).get(name));
    }

    private Stream<String> scripts(String folder, String start) {
        return scriptsByFolder.getOrDefault(folder, List.of()).stream()
                .filter(script -> FilePath.name(script).startsWith(start));
    }

    private List<GradleStatement> statements(String path) {
        return statements.computeIfAbsent(path, key -> {
            List<GradleStatement> parsed =
                    repository.parse(key, text -> GradleStatements.of(GradleTokens.of(text, key.endsWith(".kts"))));
            return parsed == null ? List.of() : parsed;
        });
    }

    /// Of a folder and those above: properties, and the variables of all scripts, as a build may apply any of them.
    private GradleVariables variables(String folder) {
        GradleVariables known = variablesByFolder.get(folder);
        if (known != null) {
            return known;
        }
        GradleVariables variables =
                folder.isEmpty() ? new GradleVariables() : new GradleVariables(variables(FilePath.folder(folder)));
        VersionCatalog catalog = catalogs.at(folder);
        if (catalog != null) {
            catalog.versions().forEach((alias, version) -> variables.put("libs.versions." + alias, version));
        }
        properties(FilePath.join(folder, "gradle.properties")).forEach(variables::put);
        for (String scripts : List.of(FilePath.join(folder, "gradle"), folder)) {
            for (String script : scriptsByFolder.getOrDefault(scripts, List.of())) {
                statements(script).forEach(variables::learn);
            }
        }
        variablesByFolder.put(folder, variables);
        return variables;
    }

    private Map<String, String> properties(String path) {
        String text = repository.text(path);
        if (text == null) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.stripLeading().startsWith("#")) {
                properties.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return properties;
    }
}
