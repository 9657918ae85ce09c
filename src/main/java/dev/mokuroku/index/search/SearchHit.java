package dev.mokuroku.index.search;

import dev.mokuroku.entity.EntityRef;
import java.util.Map;

/// @param highlights by the document's field, its text or the sentences that matter, with finds marked
public record SearchHit(EntityRef ref, SearchDocument document, Map<String, String> highlights) {}
