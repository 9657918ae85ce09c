package dev.mokuroku.platform.manifest.nuget;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
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
import org.jspecify.annotations.Nullable;

/// Projects of MSBuild: package references, central versions, and SDKs with a version.
public final class ProjectFileReader implements ManifestReader {
    private static final List<String> ENDINGS = List.of(".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".proj");
    /// MSBuild reads the first one above a project; each may import the next, which is taken for granted here.
    private static final List<String> SHARED =
            List.of("Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets");

    private final Repository repository;
    private final Map<String, MsBuildProperties> byFolder = new HashMap<>();

    public ProjectFileReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    @Override
    public void read(String path, Rows rows) {
        XmlElement project = repository.xml(path);
        if (project == null || !project.name().equals("Project")) {
            return;
        }
        MsBuildProperties properties = new MsBuildProperties(shared(FilePath.folder(path)));
        properties.learn(project);
        Map<String, String> locked = lockedVersions(FilePath.folder(path));
        if (!isShared(path)) {
            addOwn(path, properties, rows);
        }
        addSdks(project, rows);
        // References of a shared file are those of every project that imports it.
        Scope scope = isShared(path) ? Scope.MANAGED : Scope.RUNTIME;
        for (XmlElement element : project.descendants()) {
            switch (element.name()) {
                case "PackageReference", "DotNetCliToolReference", "GlobalPackageReference" ->
                    addReference(element, properties, scope, locked, rows);
                case "PackageVersion" -> add(element, version(element, properties), Scope.MANAGED, Map.of(), rows);
                case "Sdk" -> addSdk(element, element.attribute("Name"), element.attribute("Version"), rows);
                case "Import" -> addSdk(element, element.attribute("Sdk"), element.attribute("Version"), rows);
                default -> {}
            }
        }
    }

    /// A project that names its package, or says that it is one.
    private static void addOwn(String path, MsBuildProperties properties, Rows rows) {
        String id = properties.value("PackageId");
        boolean isPacked = "true".equalsIgnoreCase(properties.value("IsPackable"))
                || "true".equalsIgnoreCase(properties.value("GeneratePackageOnBuild"));
        boolean isKept = "false".equalsIgnoreCase(properties.value("IsPackable"));
        if (isKept || (id == null && !isPacked)) {
            return;
        }
        String file = FilePath.name(path);
        String assembly = properties.value("AssemblyName");
        String name = id != null ? id : assembly != null ? assembly : file.substring(0, file.lastIndexOf('.'));
        if (!name.contains("$(")) {
            String version = properties.value("PackageVersion");
            rows.publish(PackageId.of("nuget", name), version == null ? properties.value("Version") : version);
        }
    }

    private static boolean isShared(String path) {
        return path.endsWith(".props") || path.endsWith(".targets");
    }

    private static void addReference(
            XmlElement element, MsBuildProperties properties, Scope scope, Map<String, String> locked, Rows rows) {
        String override = MsBuildProperties.valueOf(element, "VersionOverride");
        String version = override == null ? version(element, properties) : properties.resolve(override);
        String name = element.attribute("Include");
        if (version == null && name != null) {
            add(element, properties.centralVersion(name), scope, locked, rows);
        } else if (version != null) {
            // `Update` without a version changes something else of a reference.
            add(element, version, scope, locked, rows);
        }
    }

    private static @Nullable String version(XmlElement element, MsBuildProperties properties) {
        String version = MsBuildProperties.valueOf(element, "Version");
        return version == null ? null : properties.resolve(version);
    }

    private static void add(
            XmlElement element, @Nullable String version, Scope scope, Map<String, String> locked, Rows rows) {
        String include = element.attribute("Include");
        String name = include == null ? element.attribute("Update") : include;
        if (name == null || name.isBlank() || name.contains("$(") || name.contains("@(")) {
            return;
        }
        Resolution resolution = Resolution.locked(locked.get(name.toLowerCase(Locale.ROOT)));
        rows.add(element.position(), PackageId.of("nuget", name.strip()), version, scope, resolution);
    }

    /// `<Project Sdk="Name/1.0.0;Other">`.
    private static void addSdks(XmlElement project, Rows rows) {
        String sdks = project.attribute("Sdk");
        if (sdks == null) {
            return;
        }
        for (String sdk : sdks.split(";", -1)) {
            int slash = sdk.indexOf('/');
            if (slash > 0) {
                addSdk(project, sdk.substring(0, slash), sdk.substring(slash + 1), rows);
            }
        }
    }

    /// An SDK without version comes with the SDK of .NET.
    private static void addSdk(XmlElement element, @Nullable String name, @Nullable String version, Rows rows) {
        if (name != null && version != null && !name.isBlank()) {
            rows.add(element.position(), PackageId.of("nuget", name.strip()), version, Scope.BUILD);
        }
    }

    private static void addLocked(String name, Node entry, Fields fields, Map<String, String> versions) {
        if (!fields.isObject(entry, name)) {
            return;
        }
        String resolved = fields.text(entry, "resolved").text();
        if (resolved != null && "Direct".equals(fields.text(entry, "type").text())) {
            versions.putIfAbsent(name.toLowerCase(Locale.ROOT), resolved);
        }
    }

    private MsBuildProperties shared(String folder) {
        MsBuildProperties known = byFolder.get(folder);
        if (known != null) {
            return known;
        }
        MsBuildProperties properties =
                folder.isEmpty() ? new MsBuildProperties() : new MsBuildProperties(shared(FilePath.folder(folder)));
        for (String file : SHARED) {
            XmlElement project = repository.xml(FilePath.join(folder, file));
            if (project != null) {
                properties.learn(project);
            }
        }
        byFolder.put(folder, properties);
        return properties;
    }

    /// Of direct dependencies, in any target framework.
    private Map<String, String> lockedVersions(String folder) {
        Map<String, String> versions = new HashMap<>();
        String path = FilePath.join(folder, "packages.lock.json");
        Node root = repository.json(path);
        Fields fields = repository.fieldsOf(path);
        fields.entries(root, "dependencies").forEach((framework, packages) -> {
            if (fields.isObject(packages, framework)) {
                packages.entries().forEach((name, entry) -> addLocked(name, entry, fields, versions));
            }
        });
        return versions;
    }
}
