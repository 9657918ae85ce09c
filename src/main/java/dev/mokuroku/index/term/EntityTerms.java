package dev.mokuroku.index.term;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.Map;

/// The terms that one feature adds to entities. The feature implements this as a bean. Terms are found as fields of an
/// entity are, but they are not in its JSON.
///
/// The bean must not inject the index (`LiveIndex`, `CatalogIndex`), which needs the bean first.
///
/// The index asks when it writes documents, on several threads at once, and also when it is rebuilt. After the terms of
/// an entity have changed, publish it by `ChangeLog#publishTermsChanged`; otherwise the index keeps the old terms.
public interface EntityTerms {
    /// The first part of all keys: `scorecard` for `scorecard.production-readiness.level`. Unique among features, and
    /// no field of an entity. If the name begins with [EntityTerm#INTERNAL_PREFIX], no caller can name the keys.
    String name();

    /// To be raised when the same stored data gives other terms: each index is then rebuilt.
    default int revision() {
        return 1;
    }

    /// The terms of these entities as they are committed now. Reads only, and only in one go: the call delays all
    /// writes. It may be part of a read-only transaction.
    ///
    /// If this throws, the index writes nothing of the batch, logs the cause, and tries again later.
    ///
    /// @param entities at most 1,000
    /// @return entities without terms may be missing
    Map<EntityRef, ? extends Collection<EntityTerm>> termsOf(Collection<EntityRef> entities);
}
