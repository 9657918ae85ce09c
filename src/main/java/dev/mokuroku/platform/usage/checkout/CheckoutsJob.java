package dev.mokuroku.platform.usage.checkout;

import static java.util.stream.Gatherers.windowFixed;

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
import java.util.HashSet;
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
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    /// Repositories that are saved in one transaction: other writers wait.
    private static final int BATCH_SIZE = 100;

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
        Set<String> gone = new HashSet<>(repositories.keys(RepositoryTable.CHECKOUTS));
        try {
            for (List<CheckoutFolder> batch :
                    checkouts().stream().gather(windowFixed(BATCH_SIZE)).toList()) {
                save(batch);
                batch.forEach(checkout -> gone.remove(RepositoryTable.keyOf(checkout.slug())));
            }
            writer.remove(gone);
        } catch (IOException failure) {
            LOG.warnf("The folders of mokuroku.platform.checkouts.folders cannot be read: %s", failure);
        }
    }

    private record CheckoutFolder(String slug, Path path) {
        Checkout read() throws IOException {
            return Checkout.read(slug, path);
        }
    }

    private void save(List<CheckoutFolder> batch) throws IOException {
        Map<String, StoredRepository> known = repositories.load(batch.stream()
                .map(checkout -> RepositoryTable.keyOf(checkout.slug()))
                .toList());
        List<ScannedRepository> changed = new ArrayList<>();
        for (CheckoutFolder folder : batch) {
            Checkout checkout = folder.read();
            if (isChanged(checkout, known.get(RepositoryTable.keyOf(checkout.slug())))) {
                changed.add(checkout.scan(clock.instant()));
            }
        }
        writer.save(RepositoryTable.CHECKOUTS, changed);
    }

    private static boolean isChanged(Checkout checkout, @Nullable StoredRepository known) {
        return known == null || !known.stamp().equals(checkout.stamp());
    }

    private List<CheckoutFolder> checkouts() throws IOException {
        List<CheckoutFolder> found = new ArrayList<>();
        for (Path folder : folders) {
            for (Path owner : foldersIn(folder)) {
                for (Path repository : foldersIn(owner)) {
                    found.add(new CheckoutFolder(
                            "%s/%s".formatted(owner.getFileName(), repository.getFileName()), repository));
                }
            }
        }
        return found;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !CheckoutCommits.isCommit(path))
                    .sorted()
                    .toList();
        }
    }
}
