package dev.mokuroku.launch;

import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.dryrun.DryRun;
import dev.mokuroku.source.dryrun.DryRunResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints what every configured source would bring and what reading it costs. Stores nothing.
@ApplicationScoped
class DryRunCommand {
    static final String NAME = "dry-run";

    private static final int MAX_LISTED_PROBLEMS = 50;

    private final Sources sources;
    private final DryRun dryRun;
    private final MeterRegistry meters;

    DryRunCommand(Sources sources, DryRun dryRun, MeterRegistry meters) {
        this.sources = sources;
        this.dryRun = dryRun;
        this.meters = meters;
    }

    /// To be called before the application starts: nothing is scanned but by the command, nobody is answered, and
    /// the log says only what goes wrong.
    static void prepare() {
        System.setProperty("mokuroku.dry-run", "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
    }

    /// @return the exit code: 0 where every source was listed completely, 1 otherwise
    int run(PrintStream out) {
        double calls = total("mokuroku.github.calls");
        double cost = total("mokuroku.github.cost");
        boolean complete = true;
        for (DescriptorSource source : sources.all()) {
            DryRunResult found = dryRun.run(source);
            print(found, out);
            complete &= found.failure() == null;
        }
        out.printf(
                "GitHub: %,.0f calls, %,.0f points of the rate limit%n",
                total("mokuroku.github.calls") - calls, total("mokuroku.github.cost") - cost);
        out.println("Nothing was stored.");
        return complete ? 0 : 1;
    }

    private static void print(DryRunResult found, PrintStream out) {
        out.printf("%s: files %,d, entities %,d%s%n", found.source(), found.files(), found.entityCount(), kinds(found));
        if (found.failure() != null) {
            out.println("  not listed completely: " + found.failure());
        }
        if (!found.problems().isEmpty()) {
            out.printf("  %,d problems%n", found.problems().size());
            found.problems().stream().limit(MAX_LISTED_PROBLEMS).forEach(problem -> out.println("    " + problem));
        }
        if (found.problems().size() > MAX_LISTED_PROBLEMS) {
            out.printf("    and %,d more%n", found.problems().size() - MAX_LISTED_PROBLEMS);
        }
    }

    private static String kinds(DryRunResult found) {
        return found.entities().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> ", %s %,d".formatted(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining());
    }

    private double total(String counter) {
        return meters.find(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
