package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.reading.AliasedFiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An observer that remembers the names of one owner's repositories.
final class RememberedRepositories implements ListingObserver {
    static final AliasedFiles FILES = new AliasedFiles("seen", "HEAD", List.of("a/b.json"));
    static final String FRAGMENT = "fragment Seen on Repository {\n  description\n" + FILES.fields() + "}\n";

    final Set<String> names = new TreeSet<>();

    @Override
    public Optional<ObservedFields> fields() {
        return Optional.of(new ObservedFields("Seen", FRAGMENT, FILES));
    }

    @Override
    public String fingerprint() {
        return "seen";
    }

    @Override
    public boolean readsAnyOf(Collection<String> paths) {
        return paths.contains("a/b.json");
    }

    @Override
    public Optional<Listing> fullListing(String source, String owner) {
        return Optional.of(new Remembering(true));
    }

    @Override
    public Optional<Listing> partialListing(String source, String owner) {
        return Optional.of(new Remembering(false));
    }

    private final class Remembering implements Listing {
        private final boolean full;
        private final Set<String> found = new TreeSet<>();

        private Remembering(boolean full) {
            this.full = full;
        }

        @Override
        public void found(Collection<String> requestedNames, List<JsonNode> repositories) {
            for (JsonNode repository : repositories) {
                String slug = repository.path("nameWithOwner").asText().toLowerCase(Locale.ROOT);
                found.add(slug.substring(slug.indexOf('/') + 1));
            }
            names.addAll(found);
            if (!full) {
                names.removeIf(name -> requestedNames.contains(name) && !found.contains(name));
            }
        }

        @Override
        public Missing missing() {
            return new Missing(
                    names.stream().filter(name -> !found.contains(name)).toList(), names.size());
        }

        @Override
        public void removeMissing() {
            names.retainAll(found);
        }
    }
}
