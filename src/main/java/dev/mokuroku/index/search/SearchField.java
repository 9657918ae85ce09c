package dev.mokuroku.index.search;

/// The texts of an entity that words are looked for in, each with what a find in it weighs.
enum SearchField {
    /// Name, title and display name.
    NAME("search:name", 8),
    TAGS("search:tags", 4),
    /// Description and profile: the document's text.
    TEXT("search:text", 2),
    /// Kind, namespace, type, lifecycle, owner, system, labels and links.
    REST("search:rest", 1),
    /// The beginning of an API's definition.
    DEFINITION("search:definition", 0.25f);

    /// The name and title without gaps; a term as a whole is compared with it.
    static final String WHOLE = "search:whole";
    /// What an answer shows, kept as a doc value: an answer reads no entities.
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
