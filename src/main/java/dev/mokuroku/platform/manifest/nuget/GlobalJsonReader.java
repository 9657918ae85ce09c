package dev.mokuroku.platform.manifest.nuget;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;

/// `global.json`: the SDK of .NET, and SDKs of MSBuild.
public final class GlobalJsonReader implements ManifestReader {
    private final Repository repository;

    public GlobalJsonReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("global.json");
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.json(path);
        Fields fields = new Fields(rows);
        Node sdk = fields.text(root, "sdk", "version");
        if (sdk.isText()) {
            rows.add(sdk.position(), PackageId.generic("dotnet-sdk"), sdk.text(), Scope.ENGINE);
        }
        fields.entries(root, "msbuild-sdks").forEach((name, version) -> {
            if (fields.isText(version, name)) {
                rows.add(version.position(), PackageId.of("nuget", name), version.text(), Scope.BUILD);
            }
        });
    }
}
