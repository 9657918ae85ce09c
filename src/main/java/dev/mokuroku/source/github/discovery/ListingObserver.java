package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.ScanFailedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Observes the repositories that scans and webhooks list, for example to store facts of them. Every bean of this
/// type is asked. What an observer needs of each repository comes with the calls that find descriptors. Only an
/// observer that reads files which the listing found makes calls of its own.
///
/// Without observers, the calls ask for what descriptors need and nothing else.
public interface ListingObserver {
    /// What the observer needs of each repository beside the fragment `Descriptor`; empty for nothing. Does not
    /// change while the application runs.
    Optional<ObservedFields> fields();

    /// A text that changes when every repository has to be listed again, for example because the observer needs
    /// other fields: the next scan is a full one then. It is stored in each checkpoint of a scan. Empty for an
    /// observer that is switched off.
    String fingerprint();

    /// Whether a change of one of these files can change what the observer stores of the repository.
    ///
    /// @param paths from the root of the repository
    boolean readsAnyOf(Collection<String> paths);

    /// Starts a listing of all repositories that a source scans; empty where the observer is switched off.
    ///
    /// @param source its name, `github:acme`
    /// @param owner of the repositories
    Optional<Listing> fullListing(String source, String owner);

    /// Starts a listing of some of the repositories, for example those that were pushed to.
    Optional<Listing> partialListing(String source, String owner);

    /// One listing. It runs within the steps of its source, so that what was fetched later is stored later. Used by
    /// one thread at a time.
    interface Listing {
        /// Reports one page of repositories that exist and pass the filters. A partial listing also removes
        /// requested repositories that were not found.
        ///
        /// @param requestedNames names that the listing asked for, without the owner
        /// @param repositories with the fields of the fragment `Descriptor` and of `fields`
        /// @throws ScanFailedException if the observer could not read what it needs; the scan is repeated
        void found(Collection<String> requestedNames, List<JsonNode> repositories) throws ScanFailedException;

        /// Stored repositories that the listing has not found so far.
        Missing missing();

        /// The full listing is complete and was committed: what is missing is gone.
        void removeMissing();
    }

    /// @param names without the owner, in lower case
    /// @param total how many repositories are stored
    record Missing(List<String> names, int total) {}
}
