package dev.mokuroku.catalog.feed;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What PostgreSQL holds, read for the index. No API calls this.
public interface StoredEntities {
    /// The entities of these refs that exist, in no order.
    List<StoredEntity> load(Collection<EntityRef> refs);

    /// Runs several reads in one transaction: there are fewer round trips to PostgreSQL.
    default <T> T inTransaction(Supplier<T> reads) {
        return reads.get();
    }

    /// Every entity, in batches, from one snapshot.
    ///
    /// @return the newest change that the snapshot holds
    FeedPosition readAll(int batchSize, Consumer<List<StoredEntity>> batch);
}
