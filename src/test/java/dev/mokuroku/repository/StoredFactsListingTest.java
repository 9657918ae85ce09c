package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import dev.mokuroku.source.github.discovery.ListingObserver.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredFactsListingTest {
    private final RememberedFacts store = new RememberedFacts();
    private final FactsCollector facts =
            new FactsCollector(store, new FactsSettings(Settings.of(FactsConfig.class, Map.of())));

    @BeforeEach
    void keepTwo() throws ScanFailedException {
        whole().found(List.of(), List.of(RepositoryJson.full("acme/shop"), RepositoryJson.bare("acme/pay")));
        assertThat(store.stored).containsOnlyKeys("acme/shop", "acme/pay");
    }

    @Test
    void removesWhatAWholeListingMissesAtItsEndAlone() throws ScanFailedException {
        Listing listing = whole();
        listing.found(List.of("shop", "pay"), List.of(RepositoryJson.full("acme/shop")));
        assertThat(listing.missing()).isEqualTo(new Missing(List.of("pay"), 2));
        assertThat(store.stored).containsKey("acme/pay");
        listing.removeMissing();
        assertThat(store.stored).containsOnlyKeys("acme/shop");
    }

    @Test
    void movesFactsToTheNewNameOfARepository() throws ScanFailedException {
        part().found(List.of("store", "Shop"), List.of(RepositoryJson.full("acme/store")));
        assertThat(store.stored).containsOnlyKeys("acme/store", "acme/pay");
    }

    @Test
    void leavesWhatAPartDoesNotTellOf() throws ScanFailedException {
        part().found(List.of("shop"), List.of());
        assertThat(store.stored).containsOnlyKeys("acme/pay");
    }

    @Test
    void keepsNothingOfAnotherOwner() throws ScanFailedException {
        part().found(List.of("shop"), List.of(RepositoryJson.full("umbrella/shop")));
        assertThat(store.stored).containsOnlyKeys("acme/pay");
    }

    private Listing whole() {
        return facts.fullListing("github:acme", "acme").orElseThrow();
    }

    private Listing part() {
        return facts.partialListing("github:acme", "acme").orElseThrow();
    }
}
