package dev.mokuroku.scorecard.fact;

import dev.mokuroku.index.IndexedEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/// Reads one source in a transaction of its own: what fails there does not fail the transaction of the caller.
@ApplicationScoped
class FactTransaction {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FactValues read(FactSource source, List<IndexedEntity> entities, Set<String> names) {
        FactValues values = new FactValues();
        source.read(entities, names, values);
        return values;
    }
}
