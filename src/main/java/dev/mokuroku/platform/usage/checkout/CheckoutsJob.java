package dev.mokuroku.platform.usage.checkout;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.StoredRepository;
import dev.mokuroku.platform.usage.store.UsesWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the manifests of local checkouts that changed. A folder that cannot be read keeps what was read before.
@ApplicationScoped
class CheckoutsJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(CheckoutsJob.class);
    private static final String SOURCE = "checkouts";
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final List<Path> folders;
    private final RepositoryTable repositories;
    private final UsesWriter writer;
    private final Clock clock;

    CheckoutsJob(CheckoutsConfig config, RepositoryTable repositories, UsesWriter writer, Clock clock) {
        this.folders = config.folders().orElse(List.of()).stream().map(Path::of).toList();
        this.repositories = repositories;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-checkouts";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ZERO, INTERVAL);
    }

    @Override
    public void run() {
        Set<String> stored = repositories.keys(SOURCE);
        try {
            List<Checkout> found = checkouts();
            save(found);
            Set<String> keys = found.stream()
                    .map(Checkout::slug)
                    .map(RepositoryTable::keyOf)
                    .collect(toSet());
            writer.remove(stored.stream().filter(key -> !keys.contains(key)).toList());
        } catch (IOException failure) {
            LOG.warnf("The folders of mokuroku.platform.checkouts.folders cannot be read: %s", failure);
        }
    }

    private void save(List<Checkout> found) {
        Map<String, StoredRepository> known = repositories.load(
                found.stream().map(Checkout::slug).map(RepositoryTable::keyOf).toList());
        List<ScannedRepository> changed = found.stream()
                .filter(checkout -> isChanged(checkout, known.get(RepositoryTable.keyOf(checkout.slug()))))
                .map(checkout -> checkout.scan(clock.instant()))
                .toList();
        writer.save(SOURCE, changed);
    }

    private static boolean isChanged(Checkout checkout, @Nullable StoredRepository known) {
        return known == null || !known.stamp().equals(checkout.stamp());
    }

    private List<Checkout> checkouts() throws IOException {
        List<Checkout> found = new ArrayList<>();
        for (Path folder : folders) {
            for (Path owner : foldersIn(folder)) {
                for (Path repository : foldersIn(owner)) {
                    found.add(Checkout.read(owner.getFileName() + "/" + repository.getFileName(), repository));
                }
            }
        }
        return found;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
