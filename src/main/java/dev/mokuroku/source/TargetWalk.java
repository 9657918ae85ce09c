package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
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
import org.jspecify.annotations.Nullable;

/// Reads what Locations name, level by level, each file once for an origin: a circle ends where it
/// began.
final class TargetWalk {
    /// Locations that name files with Locations. Nobody nests them more than four deep by hand.
    private static final int MOST_LEVELS = 20;

    private final Targets targets;
    private final TargetReader.KnownFileVersion known;
    private final Set<FileId> visited = new HashSet<>();
    private final ReadLimits limits;
    private final BooleanSupplier cancelled;
    private final Map<LocationRef, ReadBudget> budgets = new ConcurrentHashMap<>();
    private final Set<LocationRef> doubtful = new HashSet<>();
    private final Set<LocationRef> failed = new LinkedHashSet<>();

    /// @param limits of each origin
    /// @param cancelled whether nobody waits for the result any more
    TargetWalk(Targets targets, TargetReader.KnownFileVersion known, ReadLimits limits, BooleanSupplier cancelled) {
        this.limits = limits;
        this.cancelled = cancelled;
        this.targets = targets;
        this.known = known;
    }

    /// What the targets of one level led to.
    ///
    /// @param leads every file that was read, by what named it
    /// @param problems of each file that names targets, an empty list where there are none
    record Level(
            List<DescriptorFile> changed,
            List<FileId> unchanged,
            Map<FileId, Lead> leads,
            Map<FileId, List<DescriptorProblem>> problems) {
        Level() {
            this(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }

        /// What is wrong with a file as a whole is a problem of the Location that names it too.
        void blame(List<ScannedFile> files) {
            for (ScannedFile file : files) {
                Lead lead = leads.get(file.id());
                if (file.failure() != null && lead != null) {
                    String reason = "%s: %s".formatted(file.id().location().target(), file.failure());
                    problems.computeIfAbsent(lead.parent(), it -> new ArrayList<>())
                            .add(problem(lead.target(), reason));
                }
            }
        }

        /// Whether all is well with the Location that leads there.
        boolean isSound(Lead lead) {
            return problems.getOrDefault(lead.parent(), List.of()).stream()
                    .noneMatch(problem -> lead.target().location().equals(problem.entity()));
        }
    }

    record Lead(FileId parent, Target target) {}

    /// A file that needs no target to lead to it.
    void visit(FileId file) {
        visited.add(file);
    }

    /// What this origin led to could not be told.
    void doubt(LocationRef origin) {
        doubtful.add(origin);
    }

    /// Whether something that this origin led to could not be told, so that what is not seen of it may
    /// still be there.
    boolean isInDoubt(LocationRef origin) {
        return doubtful.contains(origin);
    }

    /// Whether something gave no answer, so that another walk may read more.
    boolean isUnreachable() {
        return !failed.isEmpty();
    }

    /// Origins that led to something that did not answer, in the order in which they came.
    List<LocationRef> failed() {
        return List.copyOf(failed);
    }

    /// What may still be read of what this origin leads to.
    ReadBudget budgetOf(LocationRef origin) {
        return budgets.computeIfAbsent(origin, it -> new ReadBudget(limits, cancelled, System::nanoTime));
    }

    /// What files of this origin refer to, counted.
    ReferencedFiles counted(ReferencedFiles references, LocationRef origin) {
        return file -> budgetOf(origin).read(file, references);
    }

    /// The limit that the reading of one of the origins met; null where none did.
    @Nullable
    String exceeded() {
        return budgets.values().stream()
                .map(ReadBudget::exceeded)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Reads a file whatever the catalog holds of it.
    List<DescriptorFile> again(FileId file, Lead lead) {
        return targets.read(file, lead.parent(), it -> null, budgetOf(file.origin()))
                        instanceof TargetReading.Found found
                ? found.changed()
                : List.of();
    }

    /// @param depth of the level, from 1
    Level read(List<ScannedFile> parents, int depth) {
        Level level = new Level();
        for (ScannedFile parent : parents) {
            if (parent.targets().isEmpty()) {
                continue;
            }
            List<DescriptorProblem> problems = new ArrayList<>();
            level.problems().put(parent.id(), problems);
            for (Target target : parent.targets()) {
                String failure = depth > MOST_LEVELS ? tooDeep(parent) : read(target, parent.id(), level);
                if (!failure.isEmpty()) {
                    problems.add(problem(target, failure));
                }
            }
        }
        return level;
    }

    private String tooDeep(ScannedFile parent) {
        doubtful.add(parent.id().origin());
        return "Locations lead to Locations more than %d times".formatted(MOST_LEVELS);
    }

    /// @return what is wrong, or `""`
    private String read(Target target, FileId parent, Level level) {
        FileId file = targets.resolve(target, parent);
        if (visited.contains(file)) {
            return "";
        }
        ReadBudget budget = budgetOf(parent.origin());
        String limit = budget.take();
        if (limit != null) {
            return doubtful(parent, notRead(target, limit));
        }
        return switch (budget.timed(() -> targets.read(file, parent, known, budget))) {
            case TargetReading.Found found -> take(found, new Lead(parent, target), level);
            case TargetReading.Missing(String _) when !target.required() -> "";
            case TargetReading.Missing(String reason) -> doubtful(parent, reason);
            case TargetReading.Failed _
            when budget.exceeded() != null -> doubtful(parent, notRead(target, String.valueOf(budget.exceeded())));
            case TargetReading.Failed(String reason, boolean passing) -> {
                if (passing) {
                    failed.add(parent.origin());
                }
                yield doubtful(parent, reason);
            }
        };
    }

    private static String notRead(Target target, String limit) {
        return "%s is not read whole: %s".formatted(target.written().target(), limit);
    }

    private String doubtful(FileId parent, String reason) {
        doubtful.add(parent.origin());
        return reason;
    }

    private String take(TargetReading.Found found, Lead lead, Level level) {
        found.changed().stream().filter(file -> visited.add(file.id())).forEach(file -> {
            level.leads().put(file.id(), lead);
            level.changed().add(file);
        });
        found.unchanged().stream().filter(visited::add).forEach(file -> {
            level.leads().put(file, lead);
            level.unchanged().add(file);
        });
        return "";
    }

    private static DescriptorProblem problem(Target target, String reason) {
        return new DescriptorProblem(
                DescriptorProblem.Kind.TARGET, -1, 0, 0, target.field(), reason, target.location());
    }
}
