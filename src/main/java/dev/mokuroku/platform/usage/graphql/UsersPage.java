package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.platform.usage.PackageVersions;
import dev.mokuroku.platform.usage.SbomUse;
import dev.mokuroku.platform.usage.SbomUses;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A page of who uses a package: what manifests declare, then what the SBOMs of what runs name.
@ApplicationScoped
class UsersPage {
    private static final Comparator<SbomUse> BY_KEY = Comparator.<SbomUse>comparingLong(
                    use -> use.key().sbom())
            .thenComparingLong(use -> use.key().packageVersion());

    private final Uses uses;
    private final SbomUses sboms;
    private final VisibleUses visible;

    UsersPage(Uses uses, SbomUses sboms, VisibleUses visible) {
        this.uses = uses;
        this.sboms = sboms;
        this.visible = visible;
    }

    PackageUseConnection read(PackageVersions packages, UsersPosition after, int size) {
        return visible.isRestricted() ? readVisible(packages, after, size) : readAll(packages, after, size);
    }

    private PackageUseConnection readAll(PackageVersions packages, UsersPosition after, int size) {
        List<Use> declared = after.sbom() == null ? uses.page(packages, after.declared(), size + 1) : List.of();
        List<SbomUse> named = sboms.page(packages, after.sbomOrStart(), size + 1);
        return page(declared, named, after, size, uses.count(packages) + sboms.count(packages));
    }

    private PackageUseConnection readVisible(PackageVersions packages, UsersPosition after, int size) {
        List<Use> declared = visible.among(uses.byPurls(List.of(packages.purl())).stream()
                .filter(packages::include)
                .toList());
        List<SbomUse> named = visible.amongSboms(sboms.page(packages, SbomUse.Key.START, Integer.MAX_VALUE));
        return page(
                declared.stream()
                        .filter(use -> use.id() > after.declared())
                        .sorted(Comparator.comparingLong(Use::id))
                        .toList(),
                named.stream()
                        .filter(use -> after.sbom() == null || isAfter(use.key(), after.sbom()))
                        .sorted(BY_KEY)
                        .toList(),
                after,
                size,
                declared.size() + named.size());
    }

    private static boolean isAfter(SbomUse.Key key, SbomUse.Key after) {
        return key.sbom() > after.sbom()
                || (key.sbom() == after.sbom() && key.packageVersion() > after.packageVersion());
    }

    private static PackageUseConnection page(
            List<Use> declared, List<SbomUse> named, UsersPosition after, int size, long total) {
        List<PackageUseEdge> edges = Stream.concat(
                        declared.stream().map(PackageUseEdge::of),
                        named.stream().map(PackageUseEdge::of))
                .limit(size)
                .toList();
        var page = Page.of(
                edges,
                PackageUseEdge::cursor,
                PackageUseEdge::node,
                declared.size() + named.size() > size,
                !after.isStart());
        return new PackageUseConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }
}
