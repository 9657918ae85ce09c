package dev.mokuroku.platform.manifest.nuget;

import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;

/// `packages.config`, of projects before package references.
public final class PackagesConfigReader implements ManifestReader {
    private final Repository repository;

    public PackagesConfigReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("packages.config");
    }

    @Override
    public void read(String path, Rows rows) {
        XmlElement root = repository.xml(path);
        if (root == null) {
            return;
        }
        for (XmlElement entry : root.children("package")) {
            String id = entry.attribute("id");
            if (id != null) {
                boolean dev = "true".equals(entry.attribute("developmentDependency"));
                Scope scope = dev ? Scope.DEV : Scope.RUNTIME;
                rows.add(entry.position(), PackageId.of("nuget", id), entry.attribute("version"), scope);
            }
        }
    }
}
