package dev.mokuroku.platform.running;

import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.running.match.BillsOfMaterials;
import dev.mokuroku.platform.running.match.PackageVersion;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bill of materials of the version `with-bill` of any entity.
@Singleton
class ListedBill implements BillsOfMaterials {
    static final String VERSION = "with-bill";

    @Override
    public Map<RunningVersion, List<PackageVersion>> packagesOf(Collection<RunningVersion> running) {
        Map<RunningVersion, List<PackageVersion>> found = new HashMap<>();
        running.stream()
                .filter(version -> VERSION.equals(version.version()))
                .forEach(
                        version -> found.put(version, List.of(new PackageVersion("pkg:npm/service-runtime", "2.0.0"))));
        return found;
    }
}
