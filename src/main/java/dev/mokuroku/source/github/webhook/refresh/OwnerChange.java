package dev.mokuroku.source.github.webhook.refresh;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may have changed at one owner.
///
/// @param owner login of the organisation or user
/// @param subject repositories where a delivery that waits does not say
/// @param names of repositories, or logins of people; none for all of them
/// @param paths the files that changed, from the root of the repository; none where that is not known
public record OwnerChange(
        String owner,
        @Nullable Subject subject,
        @JsonAlias("repositories") Set<String> names,
        Set<String> paths) {
    public enum Subject {
        REPOSITORIES,
        PEOPLE,
        /// Files that are named elsewhere, by repository and revision ([PushedFiles#nameOf]).
        FILES
    }

    public OwnerChange(String owner, Set<String> repositories, Set<String> paths) {
        this(owner, Subject.REPOSITORIES, repositories, paths);
    }

    public static OwnerChange of(String owner, String repository) {
        return new OwnerChange(owner, Set.of(repository), Set.of());
    }

    /// @param logins none for all people and teams
    public static OwnerChange ofPeople(String owner, Set<String> logins) {
        return new OwnerChange(owner, Subject.PEOPLE, logins, Set.of());
    }

    Subject subjectOrDefault() {
        return subject == null ? Subject.REPOSITORIES : subject;
    }

    boolean concernsAll() {
        return names.isEmpty();
    }
}
