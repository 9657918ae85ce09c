package dev.mokuroku.platform.manifest.maven;

import dev.mokuroku.platform.manifest.document.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A POM of the repository, with the parents that are in the repository, too.
final class Pom {
    private final String path;
    private final XmlElement project;
    private final @Nullable Pom parent;
    private final Map<String, String> properties;

    Pom(String path, XmlElement project, @Nullable Pom parent) {
        this.path = path;
        this.project = project;
        this.parent = parent;
        this.properties = propertiesOf(project);
    }

    String path() {
        return path;
    }

    XmlElement project() {
        return project;
    }

    /// Null also where the parent is outside the repository.
    @Nullable
    Pom parent() {
        return parent;
    }

    /// As written, without those of parents. A profile that is active by default counts.
    private static Map<String, String> propertiesOf(XmlElement project) {
        Map<String, String> properties = new HashMap<>();
        for (XmlElement profile : project.at("profiles").children("profile")) {
            if (isActiveByDefault(profile)) {
                addProperties(profile, properties);
            }
        }
        addProperties(project, properties);
        return properties;
    }

    static void addProperties(XmlElement owner, Map<String, String> properties) {
        owner.child("properties").children().forEach(property -> properties.put(property.name(), property.text()));
    }

    /// The value as written, of this POM or the nearest parent that has one.
    @Nullable
    String property(String name) {
        for (Pom pom = this; pom != null; pom = pom.parent) {
            String value = pom.properties.get(name);
            if (value != null) {
                return value;
            }
        }
        return coordinate(name);
    }

    private @Nullable String coordinate(String name) {
        return switch (name) {
            case "project.version", "pom.version", "version" -> version();
            case "project.groupId", "pom.groupId", "groupId" -> groupId();
            case "project.artifactId", "pom.artifactId", "artifactId" -> project.text("artifactId");
            case "project.parent.version", "parent.version" ->
                project.at("parent").text("version");
            case "project.parent.groupId", "parent.groupId" ->
                project.at("parent").text("groupId");
            default -> null;
        };
    }

    @Nullable
    String groupId() {
        String own = project.text("groupId");
        return own == null ? project.at("parent").text("groupId") : own;
    }

    @Nullable
    String version() {
        String own = project.text("version");
        return own == null ? project.at("parent").text("version") : own;
    }

    /// `groupId:artifactId`, with properties.
    String coordinates() {
        Properties values = new Properties(this, Map.of());
        return values.resolve(groupId()) + ":" + values.resolve(project.text("artifactId"));
    }

    /// The sections of a name of the POM and its parents, with those of profiles that are active by default.
    List<XmlElement> inherited(String... names) {
        List<XmlElement> sections = new ArrayList<>();
        for (Pom pom = this; pom != null; pom = pom.parent) {
            sections.add(pom.project.at(names));
            for (XmlElement profile : pom.project.at("profiles").children("profile")) {
                if (isActiveByDefault(profile)) {
                    sections.add(profile.at(names));
                }
            }
        }
        return sections;
    }

    private static boolean isActiveByDefault(XmlElement profile) {
        return "true".equals(profile.at("activation").text("activeByDefault"));
    }
}
