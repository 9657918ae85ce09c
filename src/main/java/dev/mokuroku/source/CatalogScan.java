package dev.mokuroku.source;

import dev.mokuroku.catalog.ApplyDescriptors;
import dev.mokuroku.catalog.ApplyReport;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scan whose findings go into the catalog as they come.
final class CatalogScan implements ScanSession {
    /// Entities a transaction: enough for JDBC batches, little enough to let other writers in.
    private static final int ENTITIES_A_TRANSACTION = 1_000;

    private final String source;
    private final ReferencedFiles references;
    private final KnownVersions known;
    private final ApplyDescriptors catalog;
    private final DescriptorParser parser;
    private final Set<LocationRef> seen = new HashSet<>();
    private ApplyReport applied = ApplyReport.NOTHING;

    CatalogScan(DescriptorSource source, KnownVersions known, ApplyDescriptors catalog, DescriptorParser parser) {
        this.source = source.name();
        this.references = source.references();
        this.known = known;
        this.catalog = catalog;
        this.parser = parser;
    }

    @Override
    public @Nullable String knownVersion(LocationRef location) {
        return known.of(location);
    }

    @Override
    public void found(List<DescriptorFile> page) {
        page.forEach(file -> seen.add(file.location()));
        List<ParsedDescriptor> batch = new ArrayList<>();
        int entities = 0;
        for (DescriptorFile file : page) {
            if (file.version().equals(known.of(file.location()))) {
                continue;
            }
            ParsedDescriptor parsed = parser.parse(file, references);
            batch.add(parsed);
            entities += parsed.entities().size();
            if (entities >= ENTITIES_A_TRANSACTION) {
                apply(batch);
                entities = 0;
            }
        }
        apply(batch);
    }

    @Override
    public void unchanged(LocationRef location) {
        seen.add(location);
    }

    @Override
    public void unreadable(LocationRef location, String version, String reason) {
        seen.add(location);
        if (version.isEmpty() || !version.equals(known.of(location))) {
            catalog.unreadable(source, location, version, reason);
        }
    }

    /// Removes what the catalog holds of these locations and the scan has not seen.
    void removeUnseen(Collection<LocationRef> listed) {
        List<LocationRef> gone =
                listed.stream().filter(location -> !seen.contains(location)).toList();
        for (int from = 0; from < gone.size(); from += ENTITIES_A_TRANSACTION) {
            int to = Math.min(gone.size(), from + ENTITIES_A_TRANSACTION);
            applied = applied.plus(catalog.remove(source, gone.subList(from, to)));
        }
    }

    int files() {
        return seen.size();
    }

    ApplyReport applied() {
        return applied;
    }

    private void apply(List<ParsedDescriptor> batch) {
        if (!batch.isEmpty()) {
            applied = applied.plus(catalog.apply(source, batch));
            batch.clear();
        }
    }
}
