package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;

/// `terragrunt.hcl`: the module that it calls, and the versions of Terraform and Terragrunt.
public final class TerragruntReader implements ManifestReader {
    private static final String REGISTRY = "tfr://";
    private static final Map<String, String> TOOLS_BY_ATTRIBUTE = Map.of(
            "terraform_version_constraint", "terraform",
            "terragrunt_version_constraint", "terragrunt");

    private final Repository repository;

    public TerragruntReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("terragrunt.hcl");
    }

    @Override
    public void read(String path, Rows rows) {
        HclBlock root = repository.parse(path, HclParser::parse);
        if (root == null) {
            return;
        }
        root.blocks("terraform").forEach(terraform -> addModule(terraform, rows));
        TOOLS_BY_ATTRIBUTE.forEach((attribute, tool) -> {
            HclBlock.Text version = root.attributes().get(attribute);
            if (version != null) {
                rows.add(version.position(), PackageId.generic(tool), version.value(), Scope.ENGINE);
            }
        });
    }

    private static void addModule(HclBlock terraform, Rows rows) {
        HclBlock.Text source = terraform.attributes().get("source");
        if (source == null) {
            return;
        }
        boolean ofRegistry = source.value().startsWith(REGISTRY);
        ModuleSource module = ModuleSource.parse(ofRegistry ? registryPath(source.value()) : source.value());
        if (module != null && (ofRegistry || !module.registry())) {
            String requirement = ofRegistry ? ModuleSource.parameter(source.value(), "version") : module.ref();
            rows.add(source.position(), module.id(), requirement, Scope.BUILD);
        }
    }

    /// `tfr:///NAMESPACE/NAME/PROVIDER?version=1.2.3`, or with a host before the first slash.
    private static String registryPath(String source) {
        String path = source.substring(REGISTRY.length());
        int question = path.indexOf('?');
        path = question < 0 ? path : path.substring(0, question);
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
