package dev.mokuroku.platform.usage.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.platform.manifest.file.FilePath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The folders below the depth of the listing that may hold manifests. Looking into them takes one call more, which
/// nearly every repository would need if the folders of its source code counted.
///
/// @param oids by path
record DeepFolders(Map<String, String> oids) {
    /// Names of folders whose content is code, data or text.
    private static final Set<String> CONTENT = Set.of(
            "__fixtures__",
            "__snapshots__",
            "__tests__",
            "assets",
            "doc",
            "docs",
            "fixtures",
            "i18n",
            "images",
            "img",
            "locales",
            "migrations",
            "public",
            "resources",
            "snapshots",
            "static",
            "testdata",
            "vendor");

    /// Of Maven and Gradle: the code is below `src/main/java`.
    private static final Set<String> SOURCE_SETS = Set.of("main", "test", "it", "integrationTest", "androidTest");

    /// Beside one of these files, the folders below hold the code of that project.
    private static final Map<String, List<String>> CODE_BESIDE = Map.of(
            "package.json", List.of("src", "app", "lib", "test", "tests", "e2e"),
            "go.mod", List.of("internal", "pkg"),
            "Cargo.toml", List.of("src", "tests"),
            "composer.json", List.of("src", "app", "tests"),
            "pyproject.toml", List.of("src", "tests"));

    private static final String DOTNET = ".csproj";

    static DeepFolders of(ListedTree tree) {
        Set<String> paths = tree.files().stream().map(ListedFile::path).collect(Collectors.toSet());
        boolean dotnet = paths.stream().anyMatch(path -> path.endsWith(DOTNET) || path.endsWith(".sln"));
        Map<String, String> oids = new TreeMap<>();
        tree.deepFolders().forEach((path, oid) -> {
            if (!isContent(path) && (dotnet || !isCode(path, paths))) {
                oids.put(path, oid);
            }
        });
        return new DeepFolders(oids);
    }

    private static boolean isContent(String path) {
        String[] names = path.split("/");
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].equals("src") && SOURCE_SETS.contains(names[i])) {
                return true;
            }
        }
        return Arrays.stream(names).anyMatch(CONTENT::contains);
    }

    private static boolean isCode(String path, Set<String> files) {
        String folder = path;
        while (!folder.isEmpty()) {
            String name = FilePath.name(folder);
            String parent = FilePath.folder(folder);
            boolean code = CODE_BESIDE.entrySet().stream()
                    .anyMatch(beside ->
                            beside.getValue().contains(name) && files.contains(FilePath.join(parent, beside.getKey())));
            if (code) {
                return true;
            }
            folder = parent;
        }
        return false;
    }

    boolean isEmpty() {
        return oids.isEmpty();
    }

    /// The same as long as the folders hold the same files.
    String digest() {
        return isEmpty() ? "" : HexDigest.sha1(oids.toString().getBytes(UTF_8));
    }
}
