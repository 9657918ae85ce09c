package dev.mokuroku.source.github.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/// The facts of one listing of an owner's repositories, whole or in part. Used by one thread at a time.
public interface FactsListing {
    /// Where no facts are kept.
    FactsListing NONE = new FactsListing() {
        @Override
        public void found(Collection<String> told, List<JsonNode> repositories) {}

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
    /// @param of as many as there are
    record Missing(List<String> names, int of) {}

    /// These repositories are there. What reads otherwise than before is written. A listing in part says of what it
    /// told and did not find that it is gone; a whole one keeps it until its end.
    ///
    /// @param told names of those that the listing was asked for, without the owner
    /// @param repositories as the fragments `Descriptor` and `Facts` ask for them
    void found(Collection<String> told, List<JsonNode> repositories);

    Missing missing();

    /// The listing was whole, and what is missing is gone.
    void removeMissing();
}
