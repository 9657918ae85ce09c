package dev.mokuroku.platform.manifest.maven;

import dev.mokuroku.platform.manifest.document.XmlElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What dependencyManagement and pluginManagement of a POM, of its parents, and of the BOMs of the same repository say.
final class ManagedVersions {
    static final String DEFAULT_PLUGIN_GROUP = "org.apache.maven.plugins";

    private final PomIndex index;
    private final Map<Pom, Map<String, Managed>> dependencies = new HashMap<>();
    private final Map<Pom, Map<String, Managed>> plugins = new HashMap<>();

    private final Set<Pom> cyclic = new HashSet<>();

    ManagedVersions(PomIndex index) {
        this.index = index;
    }

    /// Whether BOMs that the POM imports lead back to it. Known after a look-up.
    boolean isCyclic(Pom pom) {
        return cyclic.contains(pom);
    }

    /// @param version empty for none
    /// @param scope as written; null for none
    record Managed(String version, @Nullable String scope) {}

    /// @param coordinates `groupId:artifactId`
    @Nullable
    Managed dependency(Pom pom, String coordinates) {
        return dependencies(pom, new HashSet<>()).get(coordinates);
    }

    /// @param coordinates `groupId:artifactId`
    @Nullable
    Managed plugin(Pom pom, String coordinates) {
        return plugins.computeIfAbsent(pom, this::collectPlugins).get(coordinates);
    }

    /// @param importing BOMs that are being read: one may import another in a circle
    private Map<String, Managed> dependencies(Pom pom, Set<Pom> importing) {
        Map<String, Managed> known = dependencies.get(pom);
        if (known != null) {
            return known;
        }
        Map<String, Managed> found = new HashMap<>();
        if (!importing.add(pom)) {
            cyclic.add(pom);
        } else {
            Properties properties = new Properties(pom, Map.of());
            Map<String, Managed> imported = new HashMap<>();
            for (XmlElement section : pom.inherited("dependencyManagement", "dependencies")) {
                for (XmlElement dependency : section.children("dependency")) {
                    String coordinates = coordinates(dependency, properties, "");
                    if ("import".equals(dependency.text("scope"))) {
                        Pom bom = index.withCoordinates(coordinates);
                        if (bom != null) {
                            dependencies(bom, importing).forEach(imported::putIfAbsent);
                        }
                    } else {
                        found.putIfAbsent(coordinates, managed(dependency, properties));
                    }
                }
            }
            imported.forEach(found::putIfAbsent);
            dependencies.put(pom, found);
        }
        return found;
    }

    private Map<String, Managed> collectPlugins(Pom pom) {
        Map<String, Managed> found = new HashMap<>();
        Properties properties = new Properties(pom, Map.of());
        for (String[] names : new String[][] {{"build", "pluginManagement", "plugins"}, {"build", "plugins"}}) {
            for (XmlElement section : pom.inherited(names)) {
                for (XmlElement plugin : section.children("plugin")) {
                    if (plugin.text("version") != null) {
                        found.putIfAbsent(
                                coordinates(plugin, properties, DEFAULT_PLUGIN_GROUP), managed(plugin, properties));
                    }
                }
            }
        }
        return found;
    }

    private static Managed managed(XmlElement element, Properties properties) {
        return new Managed(properties.resolve(element.text("version")), element.text("scope"));
    }

    static String coordinates(XmlElement element, Properties properties, String defaultGroup) {
        String group = element.text("groupId");
        return properties.resolve(group == null ? defaultGroup : group) + ":"
                + properties.resolve(element.text("artifactId"));
    }
}
