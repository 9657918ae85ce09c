package dev.mokuroku.index.search;

import dev.mokuroku.index.filter.EntityFilter;

/// A page of search results, best match first.
///
/// @param term words; `""` finds everything
/// @param filter the entities to search
/// @param offset number of hits to skip
/// @param size hits per page; 0 to count only
/// @param marks around each match in the highlights
public record SearchRequest(String term, EntityFilter filter, int offset, int size, SearchMarks marks) {
    /// Hits beyond this rank cannot be reached, because a page costs as much as all pages before it.
    public static final int MAX_RESULT_WINDOW = 10_000;
}
