package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.manifest.file.FilePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats whose versions are written in one place, which no lock file repeats or whose lock file can be detected.
enum EditFormat {
    ACTION,
    IMAGE,
    TERRAFORM,
    HELM_CHART,
    MAVEN,
    GRADLE_CATALOG,
    NUGET,
    PYTHON_REQUIREMENTS;

    private static final List<String> NUGET_ENDINGS =
            List.of(".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".proj");

    /// @param purl of the use in the file
    static Optional<EditFormat> of(String path, String purl) {
        String name = FilePath.name(path).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (type(purl)) {
                    case "githubactions" -> ACTION;
                    case "docker" -> name.endsWith(".json") ? null : IMAGE;
                    case "terraform", "github", "bitbucket", "generic" ->
                        name.endsWith(".tf") || name.endsWith(".tofu") ? TERRAFORM : null;
                    case "helm" -> HELM_CHART;
                    case "maven" ->
                        name.endsWith(".versions.toml")
                                ? GRADLE_CATALOG
                                : name.endsWith(".xml") || name.endsWith(".pom") ? MAVEN : null;
                    case "nuget" -> NUGET_ENDINGS.stream().anyMatch(name::endsWith) ? NUGET : null;
                    case "pypi" ->
                        name.endsWith(".txt") || name.endsWith(".in") || name.endsWith(".pip")
                                ? PYTHON_REQUIREMENTS
                                : null;
                    default -> null;
                });
    }

    static String type(String purl) {
        int slash = purl.indexOf('/');
        return slash < 0 ? "" : purl.substring("pkg:".length(), slash);
    }
}
