package dev.mokuroku.source.github.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.source.github.client.GithubClients;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredFactsListingTest {
    private final FactsForTests.Store store = new FactsForTests.Store();
    private final FactsCollector facts =
            new FactsCollector(store, new FactsSettings(GithubClients.config("https://unused", Map.of())));

    @BeforeEach
    void keepTwo() {
        whole().found(List.of(), List.of(RepositoryJson.full("acme/shop"), RepositoryJson.bare("acme/pay")));
        assertThat(store.kept).containsOnlyKeys("acme/shop", "acme/pay");
    }

    @Test
    void removesWhatAWholeListingMissesAtItsEndAlone() {
        FactsListing listing = whole();
        listing.found(List.of("shop", "pay"), List.of(RepositoryJson.full("acme/shop")));
        assertThat(listing.missing()).isEqualTo(new FactsListing.Missing(List.of("pay"), 2));
        assertThat(store.kept).containsKey("acme/pay");
        listing.removeMissing();
        assertThat(store.kept).containsOnlyKeys("acme/shop");
    }

    @Test
    void movesFactsToTheNewNameOfARepository() {
        part().found(List.of("store", "Shop"), List.of(RepositoryJson.full("acme/store")));
        assertThat(store.kept).containsOnlyKeys("acme/store", "acme/pay");
    }

    @Test
    void leavesWhatAPartDoesNotTellOf() {
        part().found(List.of("shop"), List.of());
        assertThat(store.kept).containsOnlyKeys("acme/pay");
    }

    @Test
    void keepsNothingOfAnotherOwner() {
        part().found(List.of("shop"), List.of(RepositoryJson.full("umbrella/shop")));
        assertThat(store.kept).containsOnlyKeys("acme/pay");
    }

    private FactsListing whole() {
        return facts.listing("github:acme", "acme");
    }

    private FactsListing part() {
        return facts.partialListing("github:acme", "acme");
    }
}
