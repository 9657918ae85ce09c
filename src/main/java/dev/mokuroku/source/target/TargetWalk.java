package dev.mokuroku.source.target;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudget;
import dev.mokuroku.source.ReadLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what Locations name, level by level, each file once for an origin: a circle ends where it
/// began.
public final class TargetWalk {
    /// Locations that name files with Locations. Nobody nests them more than four deep by hand.
    private static final int MAX_DEPTH = 20;

    private final Targets targets;
    private final TargetReader.KnownFileVersion known;
    private final Set<FileId> visited = new HashSet<>();
    private final ReadLimits limits;
    private final BooleanSupplier cancelled;
    private final Consumer<LocationRef> access;
    private final Map<LocationRef, ReadBudget> budgets = new ConcurrentHashMap<>();
    private final Set<LocationRef> incomplete = new HashSet<>();
    private final Set<LocationRef> unreachableOrigins = new LinkedHashSet<>();

    /// @param limits of each origin
    /// @param cancelled whether nobody waits for the result any more
    public TargetWalk(
            Targets targets, TargetReader.KnownFileVersion known, ReadLimits limits, BooleanSupplier cancelled) {
        this(targets, known, limits, cancelled, target -> {});
    }

    /// @param access throws for a target that must not be read. Called before a target is read, so that the caller
    ///     cannot find out whether the target exists
    public TargetWalk(
            Targets targets,
            TargetReader.KnownFileVersion known,
            ReadLimits limits,
            BooleanSupplier cancelled,
            Consumer<LocationRef> access) {
        this.limits = limits;
        this.cancelled = cancelled;
        this.access = access;
        this.targets = targets;
        this.known = known;
    }

    /// What the targets of one level led to.
    ///
    /// @param namedBy the Location that names each file that was read
    /// @param problems of each file that names targets, an empty list where there are none
    public record Level(
            List<DescriptorFile> changed,
            List<FileId> unchanged,
            Map<FileId, NamedBy> namedBy,
            Map<FileId, List<DescriptorProblem>> problems) {
        Level() {
            this(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }

        /// Reports a problem of a whole file also as a problem of the Location that names the file.
        public void propagateFailures(List<ScannedFile> files) {
            for (ScannedFile file : files) {
                NamedBy named = namedBy.get(file.id());
                if (file.failure() != null && named != null) {
                    String reason = "%s: %s".formatted(file.id().location().target(), file.failure());
                    problems.computeIfAbsent(named.parent(), _ -> new ArrayList<>())
                            .add(problem(named.target(), reason));
                }
            }
        }

        /// Whether all is well with the Location that leads there.
        public boolean isComplete(NamedBy named) {
            return problems.getOrDefault(named.parent(), List.of()).stream()
                    .noneMatch(problem -> named.target().location().equals(problem.entity()));
        }
    }

    public record NamedBy(FileId parent, Target target) {}

    /// A file that needs no target to lead to it.
    public void visit(FileId file) {
        visited.add(file);
    }

    /// Records that a part of what this origin leads to could not be read.
    public void markIncomplete(LocationRef origin) {
        incomplete.add(origin);
    }

    /// Origins that led to something that could not be read, so that files that were not seen may still be there.
    public Set<LocationRef> incompleteOrigins() {
        return Set.copyOf(incomplete);
    }

    /// Whether something gave no answer, so that another walk may read more.
    public boolean hasUnreachable() {
        return !unreachableOrigins.isEmpty();
    }

    /// Origins that led to something that did not answer, in the order in which they came.
    public List<LocationRef> unreachableOrigins() {
        return List.copyOf(unreachableOrigins);
    }

    /// What may still be read of what this origin leads to.
    ReadBudget budgetOf(LocationRef origin) {
        return budgets.computeIfAbsent(origin, it -> new ReadBudget(limits, cancelled, System::nanoTime));
    }

    /// What files of this origin refer to, counted.
    public ReferencedFiles counted(ReferencedFiles references, LocationRef origin) {
        return file -> budgetOf(origin).read(file, references);
    }

    /// The limit that the reading of one of the origins met; null where none did.
    @Nullable
    public String exceeded() {
        return budgets.values().stream()
                .map(ReadBudget::exceeded)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Reads a file whatever the catalog holds of it.
    public List<DescriptorFile> readFresh(FileId file, NamedBy namedBy) {
        return targets.read(file, namedBy.parent(), _ -> null, budgetOf(file.origin()))
                        instanceof TargetReadResult.Found found
                ? found.changed()
                : List.of();
    }

    /// @param depth of the level, from 1
    public Level read(List<ScannedFile> parents, int depth) {
        Level level = new Level();
        for (ScannedFile parent : parents) {
            if (parent.targets().isEmpty()) {
                continue;
            }
            List<DescriptorProblem> problems = new ArrayList<>();
            level.problems().put(parent.id(), problems);
            for (Target target : parent.targets()) {
                String failure = depth > MAX_DEPTH ? tooDeep(parent) : read(target, parent.id(), level);
                if (!failure.isEmpty()) {
                    problems.add(problem(target, failure));
                }
            }
        }
        return level;
    }

    private String tooDeep(ScannedFile parent) {
        incomplete.add(parent.id().origin());
        return "Locations are nested more than %d levels deep".formatted(MAX_DEPTH);
    }

    /// @return what is wrong, or `""`
    private String read(Target target, FileId parent, Level level) {
        FileId file = targets.resolve(target, parent);
        if (visited.contains(file)) {
            return "";
        }
        access.accept(file.location());
        ReadBudget budget = budgetOf(parent.origin());
        String limit = budget.take();
        if (limit != null) {
            return incomplete(parent, notRead(target, limit));
        }
        return switch (budget.timed(() -> targets.read(file, parent, known, budget))) {
            case TargetReadResult.Found found -> collect(found, new NamedBy(parent, target), level);
            case TargetReadResult.Missing(String _) when !target.required() -> "";
            case TargetReadResult.Missing(String reason) -> incomplete(parent, reason);
            case TargetReadResult.Failed _
            when budget.exceeded() != null -> incomplete(parent, notRead(target, String.valueOf(budget.exceeded())));
            case TargetReadResult.Failed(String reason, boolean unreachable) -> {
                if (unreachable) {
                    unreachableOrigins.add(parent.origin());
                }
                yield incomplete(parent, reason);
            }
        };
    }

    private static String notRead(Target target, String limit) {
        return "%s is not read whole: %s".formatted(target.written().target(), limit);
    }

    private String incomplete(FileId parent, String reason) {
        incomplete.add(parent.origin());
        return reason;
    }

    private String collect(TargetReadResult.Found found, NamedBy namedBy, Level level) {
        found.changed().stream().filter(file -> visited.add(file.id())).forEach(file -> {
            level.namedBy().put(file.id(), namedBy);
            level.changed().add(file);
        });
        found.unchanged().stream().filter(visited::add).forEach(file -> {
            level.namedBy().put(file, namedBy);
            level.unchanged().add(file);
        });
        return "";
    }

    private static DescriptorProblem problem(Target target, String reason) {
        return new DescriptorProblem(
                DescriptorProblem.Kind.TARGET, -1, 0, 0, target.field(), reason, target.location());
    }
}
