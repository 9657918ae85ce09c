package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.apply.Known.Contender;
import dev.mokuroku.catalog.apply.Known.Holding;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A catalog in memory. Passes to the planner only what the catalog would load, and executes the plan.
final class PlannedCatalog {
    final Map<EntityRef, Holding> holdings = new HashMap<>();
    final Map<ClaimingFile, Map<DescriptorProblem, Instant>> problems = new HashMap<>();
    /// In the order of their claims.
    private final Map<List<Object>, Contender> contenders = new LinkedHashMap<>();
    private final boolean keepsOrphans;
    private Instant now = Instant.EPOCH;

    PlannedCatalog(boolean keepsOrphans) {
        this.keepsOrphans = keepsOrphans;
    }

    Plan apply(List<ReadFile> files) {
        ClaimRules rules = rules();
        Set<EntityRef> named =
                files.stream().flatMap(file -> file.named().stream()).collect(Collectors.toSet());
        List<ClaimingFile> ids = files.stream().map(ReadFile::file).toList();
        Map<EntityRef, Holding> loaded = new HashMap<>(holdings);
        loaded.entrySet()
                .removeIf(entry -> !named.contains(entry.getKey())
                        && !ids.contains(entry.getValue().file()));
        Set<EntityRef> contested = Claims.contested(loaded, files, rules);
        return execute(new Planner(known(loaded, ids, contested), rules).apply(files));
    }

    Plan remove(List<ClaimingFile> files) {
        Map<EntityRef, Holding> loaded = new HashMap<>(holdings);
        loaded.values().removeIf(holding -> !files.contains(holding.file()));
        return execute(new Planner(known(loaded, files, Set.copyOf(loaded.keySet())), rules()).remove(files));
    }

    private ClaimRules rules() {
        now = now.plusSeconds(1);
        return new ClaimRules(Kinds.BACKSTAGE, source -> source.equals("given-up"), keepsOrphans, now);
    }

    private Known known(Map<EntityRef, Holding> loaded, Collection<ClaimingFile> files, Set<EntityRef> contested) {
        List<Contender> concerned = contenders()
                .filter(contender -> files.contains(contender.file()) || contested.contains(contender.ref()))
                .sorted(Comparator.comparing(Contender::since))
                .toList();
        Set<ClaimingFile> all = new HashSet<>(files);
        concerned.forEach(contender -> all.add(contender.file()));
        contested.forEach(ref -> all.add(loaded.get(ref).file()));
        Map<ClaimingFile, Map<DescriptorProblem, Instant>> open = new HashMap<>();
        all.forEach(file -> open.put(file, Map.copyOf(problems.getOrDefault(file, Map.of()))));
        return new Known(Map.copyOf(loaded), concerned, contested, open);
    }

    Stream<Contender> contenders() {
        return contenders.values().stream();
    }

    private Plan execute(Plan plan) {
        plan.steps().forEach(this::execute);
        return plan;
    }

    private void execute(Plan.Step step) {
        switch (step) {
            case Plan.CreateEntity create -> expectNull(holdings.put(create.ref(), create.entity()), step);
            case Plan.UpdateEntity update -> expect(holdings.put(update.ref(), update.entity()), step);
            case Plan.MoveEntity(EntityRef ref, ClaimingFile holder) ->
                holdings.compute(
                        ref,
                        (_, before) -> new Holding(holder, expect(before, step).json()));
            case Plan.RemoveEntity(EntityRef ref) -> expect(holdings.remove(ref), step);
            case Plan.PutContender(Contender contender) -> put(contender);
            case Plan.WithdrawContender(ClaimingFile file, EntityRef ref) ->
                expect(contenders.remove(List.of(file, ref)), step);
            case Plan.OpenProblem(ClaimingFile file, DescriptorProblem problem, Instant since) ->
                expectNull(problemsOf(file).put(problem, since), step);
            case Plan.CloseProblem(ClaimingFile file, DescriptorProblem problem) ->
                expect(problemsOf(file).remove(problem), step);
            case Plan.OutdateFile _ -> {}
            case Plan.DeleteFile(ClaimingFile file) -> problems.remove(file);
        }
    }

    private void put(Contender contender) {
        List<Object> key = List.of(contender.file(), contender.ref());
        Contender before = contenders.get(key);
        if (before != null && !before.since().equals(contender.since())) {
            contenders.remove(key);
        }
        contenders.put(key, contender);
    }

    Map<DescriptorProblem, Instant> problemsOf(ClaimingFile file) {
        return problems.computeIfAbsent(file, _ -> new LinkedHashMap<>());
    }

    /// Who holds and claims what, and what is wrong, without times.
    Set<String> state() {
        Set<String> state = new HashSet<>();
        holdings.forEach(
                (ref, held) -> state.add("%s holds %s: %s".formatted(name(held.file()), ref.name(), held.json())));
        contenders()
                .forEach(claim -> state.add("%s claims %s: %s"
                        .formatted(name(claim.file()), claim.ref().name(), claim.json())));
        problems.forEach(
                (file, open) -> open.keySet().forEach(problem -> state.add(name(file) + " has " + problem.message())));
        return state;
    }

    private static String name(ClaimingFile file) {
        return file.id().location().target();
    }

    private static <T> T expect(T before, Plan.Step step) {
        if (before == null) {
            throw new AssertionError("Nothing to change for " + step);
        }
        return before;
    }

    private static void expectNull(Object before, Plan.Step step) {
        if (before != null) {
            throw new AssertionError("Already there: " + step);
        }
    }
}
