package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.StoredJson;
import dev.mokuroku.catalog.apply.Known.Contender;
import dev.mokuroku.catalog.apply.Known.Holding;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.kind.EntityRelations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which file defines which entity: the first file to claim a ref keeps it, later ones contend. When the holder lets
/// go, the eldest contender takes over at once. So the result is the same as if each file came in a unit of work of
/// its own.
final class Claims {
    private final Known known;
    private final ClaimRules rules;
    private final OpenProblems problems;
    private final Map<EntityRef, Holding> holdings;
    private final Map<ClaimingFile, Set<EntityRef>> heldRefs = new HashMap<>();
    private final Map<EntityRef, SequencedMap<ClaimingFile, Contender>> contenders = new HashMap<>();
    private final Map<ClaimingFile, Set<EntityRef>> contendedRefs = new HashMap<>();
    private final Set<EntityRef> touched = new LinkedHashSet<>();

    Claims(Known known, ClaimRules rules, OpenProblems problems) {
        this.known = known;
        this.rules = rules;
        this.problems = problems;
        this.holdings = new HashMap<>(known.holdings());
        known.holdings()
                .forEach((ref, holding) -> refsOf(heldRefs, holding.file()).add(ref));
        known.contenders().forEach(this::put);
    }

    /// The refs that may get another holder when these files are applied: their contenders have to be known.
    static Set<EntityRef> contested(Map<EntityRef, Holding> holdings, List<ReadFile> files, ClaimRules rules) {
        Map<ClaimingFile, ReadFile> read = new HashMap<>();
        Set<EntityRef> contested = new HashSet<>();
        for (ReadFile file : files) {
            read.put(file.file(), file);
            for (ParsedEntity parsed : file.parsed().entities()) {
                Holding holder = holdings.get(parsed.entity().ref());
                if (holder != null
                        && !holder.file().equals(file.file())
                        && (isFree(holder, rules) || file.file().isDeeperRouteThan(holder.file()))) {
                    contested.add(parsed.entity().ref());
                }
            }
        }
        holdings.forEach((ref, holding) -> {
            ReadFile file = read.get(holding.file());
            if (file != null && !file.keeps(ref)) {
                contested.add(ref);
            }
        });
        return contested;
    }

    /// @return the problem, where another file holds the ref
    Optional<DescriptorProblem> claim(ClaimingFile file, ParsedEntity parsed) {
        EntityRef ref = parsed.entity().ref();
        Holding claimed = new Holding(file, parsed.entity().json().toString(), parsed.relations());
        Holding holder = holdings.get(ref);
        if (holder != null && !holder.file().equals(file) && !isFree(holder, rules)) {
            if (!file.isDeeperRouteThan(holder.file())) {
                contend(ref, claimed);
                return Optional.ofNullable(conflict(ref, file));
            }
            contend(ref, holder);
        }
        withdraw(file, ref);
        hold(ref, claimed);
        return Optional.empty();
    }

    /// The file neither holds nor claims any other refs than those that it keeps.
    void retain(ReadFile file) {
        ClaimingFile released = file.file();
        List.copyOf(refsOf(contendedRefs, released)).stream()
                .filter(ref -> !file.keeps(ref))
                .forEach(ref -> withdraw(released, ref));
        List.copyOf(refsOf(heldRefs, released)).stream()
                .filter(ref -> !file.keeps(ref))
                .forEach(this::release);
    }

    /// Neither holds nor claims anything.
    void withdrawAll(ClaimingFile file) {
        List.copyOf(refsOf(contendedRefs, file)).forEach(ref -> withdraw(file, ref));
        List.copyOf(refsOf(heldRefs, file)).forEach(this::release);
    }

    /// The holder lets go. The eldest contender takes over, or the entity is removed, or stays as an orphan.
    void release(EntityRef ref) {
        Holding released = holdings.get(ref);
        if (released == null) {
            return;
        }
        Optional<Contender> successor = contendersOf(ref).values().stream().findFirst();
        if (successor.isPresent()) {
            Contender eldest = successor.get();
            withdraw(eldest.file(), ref);
            problems.replaceConflict(eldest.file(), ref, null);
            hold(ref, holding(eldest.file(), eldest.json()));
        } else if (rules.keepsOrphans()) {
            hold(ref, holding(released.file(), Orphans.withOrphanAnnotation(released.json())));
        } else {
            holdings.remove(ref);
            refsOf(heldRefs, released.file()).remove(ref);
            touched.add(ref);
        }
    }

    boolean holdsAny(ClaimingFile file) {
        return !refsOf(heldRefs, file).isEmpty();
    }

    private Holding holding(ClaimingFile file, String json) {
        List<Relation> relations =
                EntityRelations.of(StoredJson.parse(json), rules.kinds()).relations();
        return new Holding(file, json, relations);
    }

    private void hold(EntityRef ref, Holding holding) {
        Holding before = holdings.put(ref, holding);
        touched.add(ref);
        if (before == null || !before.file().equals(holding.file())) {
            refsOf(heldRefs, holding.file()).add(ref);
        }
        if (before != null && !before.file().equals(holding.file())) {
            refsOf(heldRefs, before.file()).remove(ref);
            contendersOf(ref).keySet().forEach(file -> problems.replaceConflict(file, ref, conflict(ref, file)));
        }
    }

    private void contend(EntityRef ref, Holding claimed) {
        Contender before = contenders.getOrDefault(ref, new LinkedHashMap<>()).get(claimed.file());
        put(new Contender(claimed.file(), ref, claimed.json(), before == null ? rules.now() : before.since()));
    }

    private void put(Contender contender) {
        contenders.computeIfAbsent(contender.ref(), _ -> new LinkedHashMap<>()).put(contender.file(), contender);
        refsOf(contendedRefs, contender.file()).add(contender.ref());
    }

    private void withdraw(ClaimingFile file, EntityRef ref) {
        SequencedMap<ClaimingFile, Contender> ofRef = contenders.get(ref);
        if (ofRef != null && ofRef.remove(file) != null) {
            refsOf(contendedRefs, file).remove(ref);
        }
    }

    private SequencedMap<ClaimingFile, Contender> contendersOf(EntityRef ref) {
        if (known.holdings().containsKey(ref) && !known.contested().contains(ref)) {
            throw new IllegalStateException("The contenders of %s were not loaded".formatted(ref));
        }
        return contenders.getOrDefault(ref, new LinkedHashMap<>());
    }

    private static Set<EntityRef> refsOf(Map<ClaimingFile, Set<EntityRef>> refs, ClaimingFile file) {
        return refs.computeIfAbsent(file, _ -> new LinkedHashSet<>());
    }

    /// Whether any file may take the entity over.
    private static boolean isFree(Holding holder, ClaimRules rules) {
        return rules.givenUp().test(holder.file().source()) || Orphans.isOrphan(holder.json());
    }

    private @Nullable DescriptorProblem conflict(EntityRef ref, ClaimingFile contender) {
        Holding holder = holdings.get(ref);
        return holder == null || holder.file().isSameFile(contender)
                ? null
                : DescriptorProblem.conflict(ref, holder.file().id().location().toString());
    }

    @Nullable
    Holding holderOf(EntityRef ref) {
        return holdings.get(ref);
    }

    /// Refs whose holder or JSON may be different now, in the order of the claims.
    Set<EntityRef> touched() {
        return touched;
    }

    boolean isContending(ClaimingFile file, EntityRef ref) {
        return refsOf(contendedRefs, file).contains(ref);
    }

    Stream<Contender> contenders() {
        return contenders.values().stream().flatMap(ofRef -> ofRef.values().stream());
    }
}
