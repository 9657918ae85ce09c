package dev.mokuroku.sample;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A term of entities: `sample.level`. A feature keeps what its terms are made of in a table; here it is a map.
@IfBuildProperty(name = SampleSeamsTest.ENABLED, stringValue = "true")
@Singleton
class SampleTerms implements EntityTerms {
    private final Map<EntityRef, String> levels = new ConcurrentHashMap<>();
    private final WriterLock lock;
    private final ChangeLog changes;
    private final Clock clock;

    SampleTerms(WriterLock lock, ChangeLog changes, Clock clock) {
        this.lock = lock;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Map<EntityRef, List<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, List<EntityTerm>> terms = new HashMap<>();
        for (EntityRef ref : entities) {
            String level = levels.get(ref);
            if (level != null) {
                terms.put(ref, List.of(new EntityTerm("sample.level", level)));
            }
        }
        return terms;
    }

    /// Readable once the index has caught up.
    void setLevel(EntityRef ref, String level) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            levels.put(ref, level);
            changes.publishTermsChanged(List.of(ref), clock.instant());
        });
    }
}
