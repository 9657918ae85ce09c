package dev.mokuroku.index.search;

import dev.mokuroku.entity.EntityRef;
import java.util.Map;

/// @param highlights by the document's field: its text or best sentences with marked matches
public record SearchHit(EntityRef ref, SearchDocument document, Map<String, String> highlights) {}
