package dev.mokuroku.platform.edit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The version that uses are raised to.
///
/// @param version without a leading `v`, unless the version itself begins with one
/// @param tags of the repository that publishes the package, as far as they are known: they decide whether `v3` becomes
///     `v4` or the full tag. Empty if unknown
/// @param commit of the version's tag, for actions that are pinned to a commit; null if unknown
/// @param digest such as `sha256:…`, for images that are pinned to a digest; null if unknown
public record TargetVersion(
        String version,
        Set<String> tags,
        @Nullable String commit,
        @Nullable String digest) {
    public static TargetVersion of(String version) {
        return new TargetVersion(version, Set.of(), null, null);
    }

    public TargetVersion withCommit(@Nullable String newCommit) {
        return new TargetVersion(version, tags, newCommit, digest);
    }

    public TargetVersion withTags(Set<String> newTags) {
        return new TargetVersion(version, newTags, commit, digest);
    }

    /// The version's tag, with the prefix that is written today unless the tags say otherwise.
    String tag(String writtenPrefix) {
        String number = number();
        return List.of(writtenPrefix + number, "v" + number, number).stream()
                .filter(tags::contains)
                .findFirst()
                .orElse(writtenPrefix + number);
    }

    /// Without a leading `v`.
    String number() {
        boolean prefixed = version.length() > 1 && version.charAt(0) == 'v' && Character.isDigit(version.charAt(1));
        return prefixed ? version.substring(1) : version;
    }

    /// The first parts of the version: `4` of `4.2.1` for one part.
    ///
    /// @return the whole version if it has no more parts
    String firstParts(int count) {
        String number = number();
        int end = 0;
        for (int part = 0; part < count && end >= 0; part++) {
            end = number.indexOf('.', end + (part == 0 ? 0 : 1));
        }
        return end < 0 ? number : number.substring(0, end);
    }
}
