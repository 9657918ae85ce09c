package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.SbomFormat;
import dev.mokuroku.platform.sbom.SbomObserver;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores SBOMs. A version of a component has one: a later one replaces it.
@ApplicationScoped
public class SbomWriter {
    private final SbomTable table;
    private final PackageVersionTable packages;
    private final List<SbomObserver> observers;
    private final Clock clock;

    SbomWriter(SbomTable table, PackageVersionTable packages, @All List<SbomObserver> observers, Clock clock) {
        this.table = table;
        this.packages = packages;
        this.observers = observers;
        this.clock = clock;
    }

    /// @param sender the caller
    /// @throws CatalogException `CONFLICT` if the SBOM contradicts what is stored
    @Transactional
    public StoredSbom store(ComponentVersion version, SbomDocument document, SbomSource source, String sender) {
        table.lock(version);
        Optional<Sbom> before = table.find(version);
        if (before.isPresent() && staysAfter(before.get(), document, source)) {
            return new StoredSbom(before.get(), true);
        }
        List<Long> ids = packages.ids(document.packages());
        table.write(
                version,
                document,
                new SbomTable.Origin(source, sender),
                ids,
                isDirectKnown(document) ? directOf(document.packages(), ids) : null,
                clock.instant());
        observers.forEach(observer -> observer.stored(version));
        return new StoredSbom(table.find(version).orElseThrow(), false);
    }

    /// What a pipeline sends counts more than what GitHub knows.
    private static boolean staysAfter(Sbom before, SbomDocument document, SbomSource source) {
        if (source == SbomSource.GITHUB && before.source() == SbomSource.API) {
            return true;
        }
        if (before.hash().equals(document.hash())) {
            return true;
        }
        if (before.identity().equals(document.identity()) && document.revision() <= before.revision()) {
            throw conflict(before, document);
        }
        return false;
    }

    private static CatalogException conflict(Sbom before, SbomDocument document) {
        boolean isCycloneDx = document.format() == SbomFormat.CYCLONEDX;
        String field = isCycloneDx ? "version" : "documentNamespace";
        return new CatalogException(
                ErrorCode.CONFLICT,
                field,
                isCycloneDx
                        ? "version must be higher than %d, the version that is stored of the SBOM %s with another content, but is %d"
                                .formatted(before.revision(), before.identity(), document.revision())
                        : "documentNamespace must be a new one for another content: an SBOM with %s is stored"
                                .formatted(before.identity()));
    }

    private static boolean isDirectKnown(SbomDocument document) {
        return document.packages().stream().anyMatch(one -> one.direct() != null);
    }

    private static List<Long> directOf(List<SbomPackage> packages, List<Long> ids) {
        List<Long> direct = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (Boolean.TRUE.equals(packages.get(i).direct())) {
                direct.add(ids.get(i));
            }
        }
        return direct;
    }
}
