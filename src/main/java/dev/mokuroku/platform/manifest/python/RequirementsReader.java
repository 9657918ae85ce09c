package dev.mokuroku.platform.manifest.python;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// Requirements files of pip. Each stands for itself: `-r` and `-c` are not followed. A `.in` takes its resolved
/// versions from the `.txt` that is compiled from it.
public final class RequirementsReader implements ManifestReader {
    private static final String SOURCE = ".in";
    private static final String COMPILED = ".txt";

    private final Repository repository;

    public RequirementsReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path).toLowerCase(Locale.ROOT);
        boolean text = name.endsWith(COMPILED) || name.endsWith(SOURCE) || name.endsWith(".pip");
        return text && (name.contains("requirements") || isInFolder(path)) && !name.contains("constraints");
    }

    private static boolean isInFolder(String path) {
        return FilePath.name(FilePath.folder(path)).equals("requirements");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        Map<String, String> compiled = path.endsWith(SOURCE) ? compiledVersions(path) : Map.of();
        Scope scope = scope(FilePath.name(path));
        forEachLine(text, (line, position) -> {
            PythonRequirement requirement = PythonRequirement.parse(line);
            if (requirement != null) {
                PackageId id = PackageId.pypi(requirement.name());
                Resolution resolution = Resolution.locked(compiled.get(id.name()));
                rows.add(position, id, requirement.versions(), scope, resolution);
            }
        });
    }

    private static Scope scope(String file) {
        if (file.contains("test")) {
            return Scope.TEST;
        }
        return file.contains("dev") || file.contains("lint") || file.contains("doc") ? Scope.DEV : Scope.RUNTIME;
    }

    /// Without comments and options; a line that ends with a backslash goes on in the next.
    private static void forEachLine(String text, BiConsumer<String, Position> action) {
        StringBuilder joined = new StringBuilder();
        int number = 0;
        int first = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            first = joined.isEmpty() ? number : first;
            boolean continued = line.endsWith("\\");
            joined.append(continued ? line.substring(0, line.length() - 1) : line)
                    .append(' ');
            if (!continued) {
                String plain = plain(joined.toString());
                if (!plain.isEmpty()) {
                    action.accept(plain, new Position(first, 1));
                }
                joined.setLength(0);
            }
        }
    }

    private static String plain(String line) {
        String rest = line.replace('\t', ' ');
        int comment = rest.startsWith("#") ? 0 : rest.indexOf(" #");
        rest = comment < 0 ? rest : rest.substring(0, comment);
        int option = rest.indexOf(" --");
        rest = (option < 0 ? rest : rest.substring(0, option)).strip();
        return rest.startsWith("-") ? "" : rest;
    }

    /// Of `name.txt` beside the file, or elsewhere where it says that it is compiled from the file.
    private Map<String, String> compiledVersions(String path) {
        String file = FilePath.name(path);
        String name = file.substring(0, file.length() - SOURCE.length()) + COMPILED;
        String beside = FilePath.join(FilePath.folder(path), name);
        List<String> candidates = repository.has(beside)
                ? List.of(beside)
                : repository.paths().stream()
                        .filter(other -> FilePath.name(other).equals(name))
                        .toList();
        Map<String, String> versions = new HashMap<>();
        for (String candidate : candidates) {
            String text = repository.text(candidate);
            if (text != null && (candidate.equals(beside) || text.contains(path))) {
                forEachLine(text, (line, position) -> addPinned(line, versions));
            }
        }
        return versions;
    }

    private static void addPinned(String line, Map<String, String> versions) {
        PythonRequirement requirement = PythonRequirement.parse(line);
        if (requirement != null && requirement.versions().startsWith("==")) {
            String version = requirement.versions().substring(2).strip();
            versions.putIfAbsent(PackageId.pypi(requirement.name()).name(), version);
        }
    }
}
