package dev.mokuroku.platform.manifest.maven;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.maven.ManagedVersions.Managed;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `pom.xml`: dependencies, parents and BOMs from outside, plugins with their dependencies, and extensions; of
/// profiles, too.
public final class MavenReader implements ManifestReader {
    private final Repository repository;
    private @Nullable PomIndex index;
    private @Nullable ManagedVersions managed;

    public MavenReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return PomIndex.isPom(path) || path.endsWith(".mvn/extensions.xml");
    }

    @Override
    public void read(String path, Rows rows) {
        if (!PomIndex.isPom(path)) {
            readCoreExtensions(path, rows);
            return;
        }
        PomIndex poms = index();
        Pom pom = poms.at(path);
        if (pom == null) {
            return;
        }
        new PomRows(pom, poms, managed(poms), rows).addAll();
    }

    private void readCoreExtensions(String path, Rows rows) {
        XmlElement root = repository.xml(path);
        if (root != null) {
            root.children("extension").forEach(extension -> {
                PackageId id = PackageId.maven(
                        String.valueOf(extension.text("groupId")), String.valueOf(extension.text("artifactId")));
                rows.add(extension.position(), id, extension.text("version"), Scope.BUILD);
            });
        }
    }

    private PomIndex index() {
        PomIndex found = index;
        if (found == null) {
            found = new PomIndex(repository);
            index = found;
        }
        return found;
    }

    private ManagedVersions managed(PomIndex poms) {
        ManagedVersions found = managed;
        if (found == null) {
            found = new ManagedVersions(poms);
            managed = found;
        }
        return found;
    }

    /// The rows of one POM.
    private record PomRows(Pom pom, PomIndex index, ManagedVersions managed, Rows rows) {
        void addAll() {
            Properties properties = new Properties(pom, Map.of());
            XmlElement project = pom.project();
            addOwn(properties);
            addParent(project.child("parent"), properties);
            addSections(project, properties);
            for (XmlElement profile : project.at("profiles").children("profile")) {
                Map<String, String> own = new HashMap<>();
                Pom.addProperties(profile, own);
                addSections(profile, new Properties(pom, own));
            }
            reportCycles(properties);
        }

        private void addOwn(Properties properties) {
            String coordinates = pom.coordinates();
            int colon = coordinates.indexOf(':');
            if (colon > 0 && !coordinates.contains("${")) {
                PackageId id = PackageId.maven(coordinates.substring(0, colon), coordinates.substring(colon + 1));
                rows.publish(id, properties.resolve(pom.version()));
            }
        }

        private void reportCycles(Properties properties) {
            int line = pom.project().position().line();
            if (index.isCyclic(pom.path())) {
                rows.report(line, "The parents of the POM lead back to it");
            }
            if (managed.isCyclic(pom)) {
                rows.report(line, "BOMs that the POM imports import the POM again");
            }
            properties.cyclic().forEach(name -> rows.report(line, "The property %s refers to itself".formatted(name)));
        }

        private void addParent(XmlElement parent, Properties properties) {
            if (parent.isPresent()) {
                add(parent, "", properties.resolve(parent.text("version")), Scope.PARENT, properties);
            }
        }

        /// @param owner the project or a profile
        private void addSections(XmlElement owner, Properties properties) {
            owner.at("dependencies").children("dependency").forEach(it -> addDependency(it, properties));
            owner.at("dependencyManagement", "dependencies")
                    .children("dependency")
                    .forEach(it -> addManaged(it, properties));
            XmlElement build = owner.child("build");
            addPlugins(build.at("plugins"), Scope.BUILD, properties);
            addPlugins(build.at("pluginManagement", "plugins"), Scope.MANAGED, properties);
            build.at("extensions")
                    .children("extension")
                    .forEach(it -> add(it, "", properties.resolve(it.text("version")), Scope.BUILD, properties));
            addPlugins(owner.at("reporting", "plugins"), Scope.BUILD, properties);
        }

        private void addDependency(XmlElement dependency, Properties properties) {
            Managed central = managed.dependency(pom, ManagedVersions.coordinates(dependency, properties, ""));
            String written = dependency.text("scope");
            String scope = written == null && central != null ? central.scope() : written;
            add(dependency, "", version(dependency, central, properties), scopeOf(scope), properties);
        }

        private void addManaged(XmlElement dependency, Properties properties) {
            Scope scope = "import".equals(dependency.text("scope")) ? Scope.IMPORT : Scope.MANAGED;
            add(dependency, "", properties.resolve(dependency.text("version")), scope, properties);
        }

        private void addPlugins(XmlElement section, Scope scope, Properties properties) {
            section.children("plugin").forEach(plugin -> addPlugin(plugin, scope, properties));
        }

        private void addPlugin(XmlElement plugin, Scope scope, Properties properties) {
            String group = ManagedVersions.DEFAULT_PLUGIN_GROUP;
            Managed central = managed.plugin(pom, ManagedVersions.coordinates(plugin, properties, group));
            add(plugin, group, version(plugin, central, properties), scope, properties);
            plugin.at("dependencies")
                    .children("dependency")
                    .forEach(it -> add(it, "", properties.resolve(it.text("version")), Scope.BUILD, properties));
        }

        private static String version(XmlElement element, @Nullable Managed central, Properties properties) {
            String written = element.text("version");
            return written == null && central != null ? central.version() : properties.resolve(written);
        }

        private void add(
                XmlElement element, String defaultGroup, String requirement, Scope scope, Properties properties) {
            String coordinates = ManagedVersions.coordinates(element, properties, defaultGroup);
            if (index.withCoordinates(coordinates) != null) {
                return;
            }
            int colon = coordinates.indexOf(':');
            XmlElement version = element.child("version");
            // Where a person would change it, or add it.
            Position position = (version.isPresent() ? version : element.child("artifactId")).content();
            PackageId id = PackageId.maven(coordinates.substring(0, colon), coordinates.substring(colon + 1));
            rows.add(position, id, requirement, scope);
        }

        private static Scope scopeOf(@Nullable String scope) {
            return switch (scope == null ? "compile" : scope) {
                case "test" -> Scope.TEST;
                case "provided", "system" -> Scope.PROVIDED;
                default -> Scope.RUNTIME;
            };
        }
    }
}
