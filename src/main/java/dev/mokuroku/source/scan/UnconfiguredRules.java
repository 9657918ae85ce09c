package dev.mokuroku.source.scan;

import dev.mokuroku.catalog.CatalogConfig;
import dev.mokuroku.catalog.ConfiguredSources.FileCounts;
import dev.mokuroku.source.SourceProvider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Whether what a source held is removed when no setting names the source any more.
@Singleton
public class UnconfiguredRules {
    static final String KEEP = "mokuroku.catalog.keep-unconfigured-sources";
    private static final String MAX_SHARE = "mokuroku.catalog.max-unconfigured-share";

    /// So few files go whatever their share is.
    private static final int SMALL_SOURCE = 5;

    private final boolean keeps;
    private final double maxShare;

    @Inject
    UnconfiguredRules(CatalogConfig config) {
        this(config.keepUnconfiguredSources(), config.maxUnconfiguredShare());
    }

    /// @param keeps whether nothing is removed without a confirmation
    /// @param maxShare of the catalog's files that go without a confirmation, from 0 to 1
    public UnconfiguredRules(boolean keeps, double maxShare) {
        if (!(maxShare >= 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("%s must be from 0 to 1 but is %s".formatted(MAX_SHARE, maxShare));
        }
        this.keeps = keeps;
        this.maxShare = maxShare;
    }

    boolean keepsAll() {
        return keeps;
    }

    /// Why the files of a source must not go without a confirmation; empty where they may.
    ///
    /// @param held the files of this source that hold entities
    /// @param counts of all sources that no setting names
    /// @param sort the providers that such a source would belong to
    public Optional<String> refusal(long held, FileCounts counts, Optional<SourceProvider> sort) {
        if (held == 0) {
            return Optional.empty();
        }
        if (sort.isEmpty()) {
            return Optional.of("this version has no sources of that sort");
        }
        if (!sort.get().isConfigured()) {
            return Optional.of("%s names no source at all, which looks like a lost setting"
                    .formatted(sort.get().setting()));
        }
        if (counts.entityHolding() > SMALL_SOURCE && counts.entityHolding() > maxShare * counts.all()) {
            return Optional.of("%d of the catalog's %d files would go, which is more than %s (%s)"
                    .formatted(counts.entityHolding(), counts.all(), MAX_SHARE, maxShare));
        }
        return Optional.empty();
    }
}
