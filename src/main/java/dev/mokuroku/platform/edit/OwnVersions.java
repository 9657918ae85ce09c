package dev.mokuroku.platform.edit;

import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.document.XmlDocument;
import dev.mokuroku.platform.manifest.document.XmlElement;
import java.util.List;
import java.util.Set;

/// The versions that a project gives itself. A dependency may refer to them; raising the dependency must not release
/// the project.
final class OwnVersions {
    private static final Set<String> OF_MSBUILD =
            Set.of("Version", "VersionPrefix", "VersionSuffix", "PackageVersion", "AssemblyVersion", "FileVersion");

    private OwnVersions() {}

    static boolean isChanged(EditFormat format, String before, String after) {
        return switch (format) {
            case MAVEN, NUGET -> !of(before).equals(of(after));
            case ACTION, IMAGE, TERRAFORM, HELM_CHART, GRADLE_CATALOG, PYTHON_REQUIREMENTS -> false;
        };
    }

    /// The version of a POM, and the version properties of an MSBuild project.
    private static List<String> of(String text) {
        try {
            XmlElement root = XmlDocument.parse(withoutMark(text));
            return root.name().equals("project")
                    ? List.of(root.child("version").text())
                    : root.children("PropertyGroup").stream()
                            .flatMap(group -> group.children().stream())
                            .filter(property -> OF_MSBUILD.contains(property.name()))
                            .map(XmlElement::text)
                            .toList();
        } catch (DocumentException unreadable) {
            return List.of();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
