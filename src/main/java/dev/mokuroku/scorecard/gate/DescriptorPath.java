package dev.mokuroku.scorecard.gate;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.LocationRef;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of an entity's descriptor within its repository, as GitHub's code scanning wants it.
final class DescriptorPath {
    /// `https://HOST/OWNER/REPOSITORY/blob/REF/PATH`; a ref with a slash cannot be distinguished from the path.
    private static final Pattern FILE = Pattern.compile("/[^/]+/[^/]+/(?:blob|tree|edit|raw)/[^/]+/(.+)");

    private DescriptorPath() {}

    /// Empty for a file that is in no repository.
    static Optional<String> of(Entity entity) {
        String location = entity.annotation(Annotations.MANAGED_BY_LOCATION);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocationRef ref = LocationRef.parse(location);
            if (!ref.type().equals(LocationRef.URL)) {
                return Optional.empty();
            }
            String path = URI.create(ref.target()).getRawPath();
            Matcher file = FILE.matcher(path == null ? "" : path);
            return file.matches() ? Optional.of(file.group(1)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
