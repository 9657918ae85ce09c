package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files of version managers: one version (`.nvmrc`), or lines of a tool and its version (`.tool-versions`,
/// `.sdkmanrc`).
public final class VersionFileReader implements ManifestReader {
    private static final Map<String, String> TOOLS_BY_FILE = Map.ofEntries(
            Map.entry(".nvmrc", "node"),
            Map.entry(".node-version", "node"),
            Map.entry(".java-version", "java"),
            Map.entry(".python-version", "python"),
            Map.entry(".ruby-version", "ruby"),
            Map.entry(".go-version", "go"),
            Map.entry(".php-version", "php"),
            Map.entry(".terraform-version", "terraform"),
            Map.entry(".opentofu-version", "opentofu"),
            Map.entry(".terragrunt-version", "terragrunt"),
            Map.entry(".bun-version", "bun"),
            Map.entry(".bazelversion", "bazel"));

    /// Tools that asdf calls otherwise.
    private static final Map<String, String> NAMES = Map.of(
            "nodejs", "node",
            "golang", "go",
            "dotnet", "dotnet-sdk",
            "dotnet-core", "dotnet-sdk");

    private static final String TOOL_VERSIONS = ".tool-versions";
    private static final String SDKMAN = ".sdkmanrc";

    private final Repository repository;

    public VersionFileReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return TOOLS_BY_FILE.containsKey(name) || name.equals(TOOL_VERSIONS) || name.equals(SDKMAN);
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        String file = FilePath.name(path);
        @Nullable String tool = TOOLS_BY_FILE.get(file);
        int number = 0;
        for (String whole : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = whole.indexOf('#');
            String line = (comment < 0 ? whole : whole.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (tool == null) {
                add(line, file.equals(SDKMAN) ? '=' : ' ', new Position(number, 1), rows);
            } else {
                rows.add(new Position(number, 1), PackageId.generic(tool), version(line, tool), Scope.ENGINE);
                return;
            }
        }
    }

    private static void add(String line, char separator, Position position, Rows rows) {
        String plain = line.replace('\t', ' ');
        int end = plain.indexOf(separator);
        if (end > 0) {
            String name = plain.substring(0, end).strip();
            String version = firstWord(plain.substring(end + 1).strip());
            rows.add(position, PackageId.generic(nameOf(name)), version, Scope.ENGINE);
        }
    }

    /// What package URLs call a tool of asdf or mise.
    static String nameOf(String tool) {
        return NAMES.getOrDefault(tool, tool);
    }

    /// `ruby-3.4.1` is what some version managers write.
    private static String version(String line, String tool) {
        String word = firstWord(line);
        return word.startsWith(tool + "-") ? word.substring(tool.length() + 1) : word;
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }
}
