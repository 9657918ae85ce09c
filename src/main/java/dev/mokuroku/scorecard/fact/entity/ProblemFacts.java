package dev.mokuroku.scorecard.fact.entity;

import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TIME;

import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.problem.OpenProblem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactSource;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts `problems.*`: what is wrong with the file of the entity.
@Singleton
public final class ProblemFacts implements FactSource {
    private static final String SINCE = "problems.since";

    private static final FactFields<Subject> FIELDS = new FactFields<Subject>("the catalog, when it reads the file")
            .add(
                    "problems.count",
                    INTEGER,
                    "Number of open problems that concern the entity or its whole file.",
                    subject -> subject.entity().problems().size())
            .add(
                    "problems.errors",
                    TEXTS,
                    "Texts of these problems.",
                    subject -> subject.entity().problems())
            .add(
                    SINCE,
                    TIME,
                    "Since when the oldest of these problems is open; unknown without problems.",
                    Subject::since);

    private final CatalogFiles files;

    ProblemFacts(CatalogFiles files) {
        this.files = files;
    }

    private record Subject(KnownEntity entity, @Nullable Instant since) {}

    @Override
    public Collection<FactDefinition> definitions() {
        return FIELDS.definitions();
    }

    @Override
    public void read(List<IndexedEntity> entities, Set<String> names, FactValues values) {
        List<KnownEntity> known = entities.stream()
                .map(entity -> new KnownEntity(entity, Set.of(), null))
                .toList();
        Map<EntityRef, Instant> since = names.contains(SINCE) ? sinceOf(known) : Map.of();
        for (KnownEntity entity : known) {
            EntityRef ref = entity.indexed().ref();
            FIELDS.read(
                    new Subject(entity, since.get(ref)),
                    names,
                    (name, value) -> values.put(ref, name, FactValue.of(value)));
        }
    }

    private Map<EntityRef, Instant> sinceOf(List<KnownEntity> entities) {
        List<EntityRef> refs = entities.stream()
                .filter(entity -> !entity.problems().isEmpty())
                .map(entity -> entity.indexed().ref())
                .toList();
        Map<EntityRef, Instant> since = new HashMap<>();
        if (!refs.isEmpty()) {
            files.defining(refs).forEach((ref, file) -> oldest(file, ref, since));
        }
        return since;
    }

    private static void oldest(CatalogFile file, EntityRef ref, Map<EntityRef, Instant> since) {
        file.problems().stream()
                .map(OpenProblem::since)
                .min(Instant::compareTo)
                .ifPresent(oldest -> since.put(ref, oldest));
    }
}
