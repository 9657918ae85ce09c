package dev.mokuroku.index.search;

import java.util.List;

/// @param total number of results over all pages
public record SearchPage(List<SearchHit> hits, long total) {}
