package dev.mokuroku.platform.term;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Gives terms whose keys begin with `platform.`. The rules of [dev.mokuroku.index.term.EntityTerms] apply.
public interface PlatformTermSource {
    /// @return entities without terms may be missing
    Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities);
}
