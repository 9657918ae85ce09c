package dev.mokuroku.source.github.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/// The facts of one listing of an owner's repositories, whole or in part. Used by one thread at a time.
public interface FactsListing {
    /// Where no facts are kept.
    FactsListing NONE = new FactsListing() {
        @Override
        public void found(Collection<String> requestedNames, List<JsonNode> repositories) {}

        @Override
        public Missing missing() {
            return new Missing(List.of(), 0);
        }

        @Override
        public void removeMissing() {}
    };

    /// Repositories of which facts are kept, and that the listing has not found.
    ///
    /// @param names without the owner, in lower case
    /// @param total how many are stored
    record Missing(List<String> names, int total) {}

    /// Reports repositories that exist, and writes those that changed. A partial listing also removes requested
    /// repositories that were not found; a full listing removes missing ones at its end.
    ///
    /// @param requestedNames names that the listing asked for, without the owner
    /// @param repositories as the fragments `Descriptor` and `Facts` ask for them
    void found(Collection<String> requestedNames, List<JsonNode> repositories);

    Missing missing();

    /// The listing was whole, and what is missing is gone.
    void removeMissing();
}
