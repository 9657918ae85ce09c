package dev.mokuroku.index.search;

/// The searched fields of an entity with their weights.
enum SearchField {
    /// Name, title and display name.
    NAME("search:name", 8),
    TAGS("search:tags", 4),
    /// Description and profile: the document's text.
    TEXT("search:text", 2),
    /// Kind, namespace, type, lifecycle, owner, system, labels and links.
    ATTRIBUTES("search:rest", 1),
    /// The beginning of an API's definition.
    DEFINITION("search:definition", 0.25f);

    /// The compact name and title, compared with the compact term.
    static final String COMPACT_NAME = "search:whole";
    /// The [SearchDocument] as a doc value, so that results need no stored entities.
    static final String DOCUMENT = "search:document";

    private final String fieldName;
    private final float weight;

    SearchField(String fieldName, float weight) {
        this.fieldName = fieldName;
        this.weight = weight;
    }

    String fieldName() {
        return fieldName;
    }

    float weight() {
        return weight;
    }
}
