package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All observers of listings. Any thread may call.
@Singleton
public class ListingObservers {
    private final List<ListingObserver> observers;
    private final List<ObservedFields> fields;

    ListingObservers(@All List<ListingObserver> observers) {
        this.observers = List.copyOf(observers);
        this.fields = observers.stream()
                .flatMap(observer -> observer.fields().stream())
                .toList();
    }

    /// Whether a change of one of these files can change what an observer stores.
    ///
    /// @param paths from the root of the repository
    public boolean readAnyOf(Collection<String> paths) {
        return observers.stream().anyMatch(observer -> observer.readsAnyOf(paths));
    }

    /// The query with the fields of all observers.
    String extend(String document) {
        String extended = document;
        for (ObservedFields observed : fields) {
            extended = observed.extend(extended);
        }
        return extended;
    }

    Map<String, Object> extend(Map<String, Object> variables) {
        Map<String, Object> extended = variables;
        for (ObservedFields observed : fields) {
            extended = observed.extend(extended);
        }
        return extended;
    }

    String fingerprint() {
        return observers.stream()
                .map(ListingObserver::fingerprint)
                .filter(fingerprint -> !fingerprint.isEmpty())
                .collect(joining(" "));
    }

    Listings fullListing(String source, String owner) {
        return start(observer -> observer.fullListing(source, owner));
    }

    Listings partialListing(String source, String owner) {
        return start(observer -> observer.partialListing(source, owner));
    }

    private Listings start(Function<ListingObserver, Optional<Listing>> listing) {
        return new Listings(observers.stream()
                .flatMap(observer -> listing.apply(observer).stream())
                .toList());
    }

    /// One listing, as each observer sees it.
    record Listings(List<Listing> listings) {
        void found(Collection<String> requestedNames, List<JsonNode> repositories) throws ScanFailedException {
            for (Listing listing : listings) {
                listing.found(requestedNames, repositories);
            }
        }

        /// Names of the repositories that any observer misses.
        List<String> missingNames() {
            return listings.stream()
                    .flatMap(listing -> listing.missing().names().stream())
                    .distinct()
                    .toList();
        }

        List<Coverage.Missing> missing() {
            return listings.stream()
                    .map(Listing::missing)
                    .map(missing ->
                            new Coverage.Missing("repositories", missing.names().size(), missing.total()))
                    .toList();
        }

        void removeMissing() {
            listings.forEach(Listing::removeMissing);
        }
    }
}
