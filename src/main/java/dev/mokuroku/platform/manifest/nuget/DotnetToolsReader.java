package dev.mokuroku.platform.manifest.nuget;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;

/// `dotnet-tools.json`: tools that `dotnet tool restore` installs.
public final class DotnetToolsReader implements ManifestReader {
    private final Repository repository;

    public DotnetToolsReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("dotnet-tools.json");
    }

    @Override
    public void read(String path, Rows rows) {
        Fields fields = new Fields(rows);
        fields.entries(repository.json(path), "tools").forEach((name, tool) -> {
            if (!fields.isObject(tool, name)) {
                return;
            }
            Node version = fields.text(tool, "version");
            rows.add(version.position(), PackageId.of("nuget", name), version.text(), Scope.BUILD);
        });
    }
}
