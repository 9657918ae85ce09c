package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.usage.listing.BlobsQuery.Blob;
import dev.mokuroku.platform.usage.store.ManifestTable;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.StoredRepository;
import dev.mokuroku.platform.usage.store.UsesWriter;
import dev.mokuroku.source.github.GithubException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the manifests of a page of repositories, as far as they changed, and saves what they declare.
@ApplicationScoped
class ManifestPages {
    /// Repositories of one transaction, for which other writers wait.
    private static final int BATCH_SIZE = 25;
    /// Contents that are in memory at the same time. A page of ordinary repositories has a few.
    private static final long MAX_BYTES = 64L << 20;

    private final RepositoryTable repositories;
    private final ManifestTable manifests;
    private final UsesWriter writer;
    private final DeepFiles deepFiles;
    private final BlobReader blobs;
    private final ManifestLimits limits;
    private final MeterRegistry meters;

    ManifestPages(
            RepositoryTable repositories,
            ManifestTable manifests,
            UsesWriter writer,
            DeepFiles deepFiles,
            BlobReader blobs,
            ManifestsConfig config,
            MeterRegistry meters) {
        this.repositories = repositories;
        this.manifests = manifests;
        this.writer = writer;
        this.deepFiles = deepFiles;
        this.blobs = blobs;
        this.limits = ManifestLimits.of(config);
        this.meters = meters;
    }

    /// @param source in lower case
    void save(String source, String owner, List<ListedTree> page) throws GithubException {
        List<ChangedRepository> part = new ArrayList<>();
        long bytes = 0;
        for (ChangedRepository repository : changed(page)) {
            if (!part.isEmpty() && bytes + repository.bytes() > MAX_BYTES) {
                saveChanged(source, owner, part);
                part.clear();
                bytes = 0;
            }
            part.add(repository);
            bytes += repository.bytes();
        }
        if (!part.isEmpty()) {
            saveChanged(source, owner, part);
        }
        repositories.saveHeads(heads(page));
    }

    private static Map<String, String> heads(List<ListedTree> page) {
        Map<String, String> commits = new HashMap<>();
        for (ListedTree tree : page) {
            String commit = tree.commit();
            if (commit != null) {
                commits.put(RepositoryTable.keyOf(tree.slug()), commit);
            }
        }
        return commits;
    }

    private void saveChanged(String source, String owner, List<ChangedRepository> changed) throws GithubException {
        Map<String, Map<String, byte[]>> stored = new HashMap<>();
        List<Blob> missing = new ArrayList<>();
        for (ChangedRepository repository : changed) {
            StoredRepository known = repository.known();
            Map<String, byte[]> byOid = known == null ? Map.of() : storedContents(known);
            stored.put(repository.tree().slug(), byOid);
            repository.files().values().stream()
                    .filter(file -> !byOid.containsKey(file.oid()))
                    .map(file -> new Blob(repository.tree().name(), file.oid(), file.bytes()))
                    .forEach(missing::add);
        }
        Map<String, byte[]> read = blobs.read(owner, missing);
        meters.counter("mokuroku.platform.manifests.read").increment(read.size());
        List<ScannedRepository> scanned = new ArrayList<>();
        for (ChangedRepository repository : changed) {
            scanned.add(ManifestParsing.parse(
                    repository, stored.getOrDefault(repository.tree().slug(), Map.of()), read));
        }
        for (int from = 0; from < scanned.size(); from += BATCH_SIZE) {
            writer.save(source, scanned.subList(from, Math.min(scanned.size(), from + BATCH_SIZE)));
        }
    }

    private List<ChangedRepository> changed(List<ListedTree> page) throws GithubException {
        Map<String, StoredRepository> known = repositories.load(
                page.stream().map(tree -> RepositoryTable.keyOf(tree.slug())).toList());
        List<ChangedRepository> changed = new ArrayList<>();
        for (ListedTree tree : page) {
            ChangedRepository repository = compare(tree, known.get(RepositoryTable.keyOf(tree.slug())));
            if (repository.isChanged()) {
                changed.add(repository);
            }
        }
        return changed;
    }

    private ChangedRepository compare(ListedTree tree, @Nullable StoredRepository known) throws GithubException {
        DeepFolders folders = DeepFolders.of(tree);
        boolean current = known != null && known.stamp().reader().equals(limits.revision());
        DeepFiles.Found deep = deepFiles.of(tree, folders, known, current);
        List<ListedFile> all = new ArrayList<>(tree.files());
        all.addAll(deep.files());
        ManifestSelection selection = ManifestSelection.of(all, limits);
        List<ManifestProblem> problems = new ArrayList<>(selection.problems());
        problems.addAll(deep.problems());
        return new ChangedRepository(
                tree, new ReadStamp(limits.revision(), folders.digest()), selection.files(), problems, known);
    }

    /// By oid.
    private Map<String, byte[]> storedContents(StoredRepository known) {
        Map<String, byte[]> byOid = new HashMap<>();
        manifests.contents(known.id()).forEach((path, content) -> {
            StoredRepository.Blob blob = known.files().get(path);
            if (blob != null) {
                byOid.put(blob.oid(), Gzip.unzip(content));
            }
        });
        return byOid;
    }
}
