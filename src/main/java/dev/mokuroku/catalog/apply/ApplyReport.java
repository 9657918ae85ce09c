package dev.mokuroku.catalog.apply;

/// What a unit of work did to the catalog's entities.
///
/// @param problems open problems of the files concerned
public record ApplyReport(int created, int updated, int removed, int problems) {
    public static final ApplyReport NOTHING = new ApplyReport(0, 0, 0, 0);

    public ApplyReport plus(ApplyReport other) {
        return new ApplyReport(
                created + other.created, updated + other.updated, removed + other.removed, problems + other.problems);
    }
}
