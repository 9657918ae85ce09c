package dev.mokuroku.scorecard.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.index.IndexedEntity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
    private static final String BROKEN = "broken.fact";
    private static final String OTHER = "other.fact";
    private static final List<IndexedEntity> ENTITIES = IntStream.range(0, 1_000)
            .mapToObj(i -> IndexedEntities.component("e" + i))
            .toList();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int calls;

    @Test
    void oneEntityThatMakesASourceFailKeepsNoOtherFactFromBeingKnown() {
        FactValues values = read(new Source(BROKEN, ref -> ref.name().equals("e777")), new Source(OTHER, ref -> false));
        for (IndexedEntity entity : ENTITIES) {
            boolean isBroken = entity.ref().name().equals("e777");
            assertThat(values.of(entity.ref()).keySet()).isEqualTo(isBroken ? Set.of(OTHER) : Set.of(BROKEN, OTHER));
            assertThat(values.failed(entity.ref())).isEqualTo(isBroken ? Set.of(BROKEN) : Set.of());
        }
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aSourceThatAlwaysFailsIsCalledAFewTimes() {
        FactValues values = read(new Source(BROKEN, ref -> true), new Source(OTHER, ref -> false));
        assertThat(values.of(ENTITIES.getFirst().ref())).containsOnlyKeys(OTHER);
        assertThat(values.failed(ENTITIES.getLast().ref())).containsExactly(BROKEN);
        assertThat(failures()).isEqualTo(1_000);
        assertThat(calls).isLessThan(50);
    }

    @Test
    void whatPassesByItselfIsForTheCallerToTryAgain() {
        FactSource source = new Source(BROKEN, ref -> {
            throw DatabaseFailure.unavailable();
        });
        assertThatThrownBy(() -> read(source)).hasMessageContaining("PostgreSQL cannot answer now");
        assertThat(calls).isEqualTo(1);
    }

    private FactValues read(FactSource... sources) {
        Facts facts = new Facts(List.of(sources), new SourceReader(new FactTransaction(), meters));
        return facts.read(ENTITIES, Set.of(BROKEN, OTHER));
    }

    private double failures() {
        return meters.get("mokuroku.scorecard.fact.failures").counter().count();
    }

    /// Fails where one of the entities is of this sort, after it has given values for the ones before.
    private final class Source implements FactSource {
        private final String name;
        private final Predicate<EntityRef> fails;

        Source(String name, Predicate<EntityRef> fails) {
            this.name = name;
            this.fails = fails;
        }

        @Override
        public Collection<FactDefinition> definitions() {
            return List.of(new FactDefinition(name, FactType.BOOLEAN, "A flag.", "a test"));
        }

        @Override
        public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
            calls++;
            for (IndexedEntity entity : entities) {
                if (fails.test(entity.ref())) {
                    throw new IllegalStateException("cannot be read");
                }
                values.put(entity.ref(), name, FactValue.of(true));
            }
        }
    }
}
