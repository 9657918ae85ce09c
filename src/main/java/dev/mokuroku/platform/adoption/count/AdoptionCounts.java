package dev.mokuroku.platform.adoption.count;

/// How far a platform component is adopted.
///
/// @param applicable entities that could use it: those of `spec.appliesTo`, else all components
/// @param users of these, the entities that use it
/// @param latest of the users, those on the latest stable release
/// @param supported of the users, those whose versions are neither deprecated nor unsupported
public record AdoptionCounts(long applicable, long users, long latest, long supported) {
    /// The users among those that could use it; 0 if there are none.
    public double share() {
        return applicable == 0 ? 0 : (double) users / applicable;
    }
}
