package dev.mokuroku.platform.usage.graphql;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.history.KeptHistory;
import dev.mokuroku.platform.usage.PackageVersions;
import dev.mokuroku.platform.usage.Purls;
import dev.mokuroku.platform.usage.SbomUses;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// The query for who uses a package.
@GraphQLApi
public class PackageUsersGraphQL {
    private final Uses uses;
    private final SbomUses sboms;
    private final UsersPage page;
    private final VisibleUses visible;
    private final KeptHistory kept;

    PackageUsersGraphQL(Uses uses, SbomUses sboms, UsersPage page, VisibleUses visible, KeptHistory kept) {
        this.uses = uses;
        this.sboms = sboms;
        this.page = page;
        this.visible = visible;
        this.kept = kept;
    }

    @Requires(Permission.REPOSITORY_READ)
    @Query("packageUsers")
    @NonNull
    @Description(
            "A page of the places where repositories declare a package, and then of what runs now and has an SBOM that names the package. With asOf, only of what repositories declared.")
    public PackageUseConnection packageUsers(
            @NonNull
                    @Description(
                            "The package URL, such as pkg:npm/%40acme/ui. A version, and qualifiers other than repository_url, are ignored.")
                    String purl,
            @Nullable
                    @Description(
                            "Only uses whose resolved version is in this range in VERS notation, such as <2.17.1; the package decides how versions are ordered.")
                    String versions,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        Optional<Instant> time = kept.ofUses(asOf);
        String canonical = Purls.canonical("purl", purl);
        int size = EntityArguments.pageSize(first);
        if (time.isPresent()) {
            return usersAt(time.get(), canonical, versions, size, after);
        }
        PackageVersions packages = packages(
                canonical,
                versions,
                () -> Stream.concat(uses.versions(canonical).stream(), sboms.versions(canonical).stream()));
        return page.read(packages, UsersPosition.of(after), size);
    }

    private PackageUseConnection usersAt(
            Instant time, String purl, @Nullable String range, int size, @Nullable String after) {
        List<Use> all = uses.byPurlAt(purl, time);
        PackageVersions packages = packages(
                purl,
                range,
                () -> all.stream().map(use -> use.version().resolved()).filter(Objects::nonNull));
        return PackageUseConnection.among(
                visible.among(all.stream().filter(packages::include).toList()),
                size,
                PackageUseConnection.position(after));
    }

    private static PackageVersions packages(String purl, @Nullable String range, Supplier<Stream<String>> known) {
        if (range == null) {
            return new PackageVersions(purl, null);
        }
        VersionScheme scheme = VersionScheme.ofPackageType(Purls.typeOf(purl));
        VersionRange parsed = rangeOf(range, scheme);
        return new PackageVersions(
                purl,
                known.get()
                        .filter(version ->
                                scheme.parse(version).filter(parsed::contains).isPresent())
                        .collect(toSet()));
    }

    private static VersionRange rangeOf(String range, VersionScheme scheme) {
        try {
            return VersionRange.parse(range, scheme);
        } catch (InvalidRangeException malformed) {
            throw CatalogException.invalidField("versions", malformed.getMessage());
        }
    }
}
