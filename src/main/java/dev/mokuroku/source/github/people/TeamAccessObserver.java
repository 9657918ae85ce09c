package dev.mokuroku.source.github.people;

import java.util.Map;
import java.util.Set;

/// Observes which repositories teams have access to. Every bean of this type is asked. The access is read only if an
/// observer requests it, because it costs calls of its own.
public interface TeamAccessObserver {
    /// Whether scans of teams read their access. Does not change while the application runs.
    boolean requestsAccess();

    /// Reports the access of all teams of all organisations, after all of it was read.
    ///
    /// @param repositories `owner/name` as GitHub writes it, by the ref of the team's Group
    void found(Map<String, Set<String>> repositories);
}
