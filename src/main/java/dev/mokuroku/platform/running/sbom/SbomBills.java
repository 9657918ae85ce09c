package dev.mokuroku.platform.running.sbom;

import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.running.RunningMarks;
import dev.mokuroku.platform.running.match.BillsOfMaterials;
import dev.mokuroku.platform.running.match.PackageVersion;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomObserver;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomPackages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads the packages of running versions from SBOMs, and has them computed anew when an SBOM is stored.
@ApplicationScoped
class SbomBills implements BillsOfMaterials, SbomObserver {
    private final SbomPackages sboms;
    private final RunningMarks marks;

    SbomBills(SbomPackages sboms, RunningMarks marks) {
        this.sboms = sboms;
        this.marks = marks;
    }

    @Override
    public Map<RunningVersion, List<PackageVersion>> packagesOf(Collection<RunningVersion> running) {
        Map<ComponentVersion, List<SbomPackage>> stored =
                sboms.of(running.stream().flatMap(SbomBills::names).distinct().toList());
        Map<RunningVersion, List<PackageVersion>> found = new HashMap<>();
        for (RunningVersion version : running) {
            names(version)
                    .map(stored::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(packages -> found.put(version, SbomBills.of(packages)));
        }
        return found;
    }

    /// An SBOM names the version or the commit.
    private static Stream<ComponentVersion> names(RunningVersion running) {
        return Stream.of(running.version(), running.commit())
                .filter(Objects::nonNull)
                .map(name -> new ComponentVersion(running.target().component(), name));
    }

    private static List<PackageVersion> of(List<SbomPackage> packages) {
        return packages.stream()
                .map(named -> new PackageVersion(named.purl(), named.version()))
                .distinct()
                .toList();
    }

    @Override
    public void stored(ComponentVersion version) {
        marks.mark(List.of(version.component()));
    }
}
