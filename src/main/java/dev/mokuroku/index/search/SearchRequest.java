package dev.mokuroku.index.search;

import dev.mokuroku.index.filter.EntityFilter;

/// A page of what a term finds, best first.
///
/// @param term words; `""` finds everything
/// @param filter what is searched
/// @param offset so many hits stand before the page
/// @param size hits a page; 0 only counts
/// @param marks around each find in the highlights
public record SearchRequest(String term, EntityFilter filter, int offset, int size, SearchMarks marks) {
    /// Hits further behind cannot be reached: each page costs as much as all before it.
    public static final int DEEPEST = 10_000;
}
