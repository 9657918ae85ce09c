package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `module`, `required_providers` and `required_version` of `.tf` files, with their lock file.
public final class TerraformReader implements ManifestReader {
    private static final String DEFAULT_NAMESPACE = "hashicorp";
    /// Of Terraform and of OpenTofu, which have the same providers.
    private static final Set<String> DEFAULT_REGISTRIES = Set.of("registry.terraform.io", "registry.opentofu.org");

    private static final int NAME_PARTS = 3;

    private final Repository repository;
    private final Map<String, Optional<HclBlock>> locks = new HashMap<>();

    public TerraformReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".tf") || path.endsWith(".tofu");
    }

    @Override
    public void read(String path, Rows rows) {
        HclBlock root = repository.parse(path, HclParser::parse);
        if (root == null) {
            return;
        }
        root.blocks("module").forEach(module -> addModule(module, rows));
        for (HclBlock settings : root.blocks("terraform")) {
            HclBlock.Text version = settings.attributes().get("required_version");
            if (version != null) {
                rows.add(version.position(), PackageId.generic("terraform"), version.value(), Scope.ENGINE);
            }
            settings.blocks("required_providers").forEach(providers -> addProviders(providers, path, rows));
        }
    }

    private static void addModule(HclBlock module, Rows rows) {
        HclBlock.Text written = module.attributes().get("source");
        ModuleSource source = written == null ? null : ModuleSource.parse(written.value());
        if (written != null && source != null) {
            @Nullable String requirement = source.registry() ? module.text("version") : source.ref();
            rows.add(written.position(), source.id(), requirement, Scope.BUILD);
        }
    }

    private void addProviders(HclBlock providers, String path, Rows rows) {
        // `aws = "~> 5.0"`, before Terraform 0.13.
        providers
                .attributes()
                .forEach((name, version) -> addProvider(name, version.value(), version.position(), path, rows));
        for (HclBlock provider : providers.blocks()) {
            String source = provider.text("source");
            addProvider(
                    source == null ? provider.type() : source,
                    provider.text("version"),
                    provider.position(),
                    path,
                    rows);
        }
    }

    private void addProvider(String source, @Nullable String version, Position position, String path, Rows rows) {
        String[] parts = source.toLowerCase(Locale.ROOT).split("/", -1);
        String name = parts[parts.length - 1];
        String namespace = parts.length > 1 ? parts[parts.length - 2] : DEFAULT_NAMESPACE;
        Set<String> hosts = parts.length == NAME_PARTS && !DEFAULT_REGISTRIES.contains(parts[0])
                ? Set.of(parts[0])
                : DEFAULT_REGISTRIES;
        PackageId id = PackageId.of("terraform", namespace, name);
        Set<String> names = hosts.stream()
                .map(host -> String.join("/", host, namespace, name))
                .collect(Collectors.toSet());
        rows.add(
                position,
                hosts.equals(DEFAULT_REGISTRIES) ? id : id.at(parts[0]),
                version,
                Scope.BUILD,
                Resolution.locked(locked(FilePath.folder(path), names)));
    }

    /// By the lock file of the folder, or of a folder above, whose configuration calls the folder as a module.
    private @Nullable String locked(String folder, Set<String> names) {
        String at = folder;
        while (true) {
            String version = lockedIn(at, names);
            if (version != null || at.isEmpty()) {
                return version;
            }
            at = FilePath.folder(at);
        }
    }

    private @Nullable String lockedIn(String folder, Set<String> names) {
        String path = FilePath.join(folder, ".terraform.lock.hcl");
        return locks.computeIfAbsent(path, key -> Optional.ofNullable(repository.parse(key, HclParser::parse))).stream()
                .flatMap(lock -> lock.blocks("provider").stream())
                .filter(block -> names.contains(block.label()))
                .map(block -> block.text("version"))
                .findFirst()
                .orElse(null);
    }
}
