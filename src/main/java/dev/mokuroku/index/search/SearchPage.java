package dev.mokuroku.index.search;

import java.util.List;

/// @param total how many are found, over all pages
public record SearchPage(List<SearchHit> hits, long total) {}
