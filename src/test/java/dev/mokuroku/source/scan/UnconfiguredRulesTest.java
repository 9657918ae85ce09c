package dev.mokuroku.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.ConfiguredSources.FileCounts;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.SourceProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnconfiguredRulesTest {
    private static final UnconfiguredRules RULES = new UnconfiguredRules(false, 0.5);

    @Test
    void letsHalfOfTheCatalogGo() {
        assertThat(RULES.refusal(50, new FileCounts(50, 100), sort(true))).isEmpty();
    }

    @Test
    void keepsMoreThanHalfOfTheCatalog() {
        assertThat(RULES.refusal(51, new FileCounts(51, 100), sort(true)).orElseThrow())
                .contains("51 of the catalog's 100 files", "mokuroku.catalog.max-unconfigured-share");
    }

    @Test
    void countsAllSourcesThatNoSettingNames() {
        assertThat(RULES.refusal(20, new FileCounts(60, 100), sort(true))).isPresent();
    }

    @Test
    void letsFewFilesGoWhateverTheirShareIs() {
        assertThat(RULES.refusal(5, new FileCounts(5, 5), sort(true))).isEmpty();
    }

    @Test
    void keepsEvenFewFilesWhereTheSettingNamesNothing() {
        assertThat(RULES.refusal(1, new FileCounts(1, 100), sort(false)).orElseThrow())
                .contains("mokuroku.test.sources names no source at all");
    }

    @Test
    void letsASourceGoWhoseEntitiesOthersHold() {
        assertThat(RULES.refusal(0, new FileCounts(0, 100), sort(false))).isEmpty();
    }

    @Test
    void keepsWhatBelongsToNoSort() {
        assertThat(RULES.refusal(1, new FileCounts(1, 100), Optional.empty())).isPresent();
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> new UnconfiguredRules(false, 1.5))
                .hasMessage("mokuroku.catalog.max-unconfigured-share must be from 0 to 1 but is 1.5");
    }

    private static Optional<SourceProvider> sort(boolean configured) {
        return Optional.of(new SourceProvider() {
            @Override
            public List<DescriptorSource> sources() {
                return List.of();
            }

            @Override
            public String setting() {
                return "mokuroku.test.sources";
            }

            @Override
            public boolean isConfigured() {
                return configured;
            }

            @Override
            public Duration interval() {
                return Duration.ofHours(1);
            }
        });
    }
}
