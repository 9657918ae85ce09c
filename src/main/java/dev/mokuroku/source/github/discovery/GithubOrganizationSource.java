package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.LocationPrefixes;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SteppedSource;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.github.discovery.GithubRepositories.Order;
import dev.mokuroku.source.github.discovery.GithubRepositories.PageKey;
import dev.mokuroku.source.github.discovery.OrganizationRepositories.ListedPage;
import dev.mokuroku.source.github.discovery.store.ScanCheckpoint;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Every repository of one organisation that passes the filters and holds a descriptor.
public final class GithubOrganizationSource implements SteppedSource {
    /// GitHub's listing may know of a push somewhat late.
    private static final Duration PUSH_OVERLAP = Duration.ofMinutes(1);

    /// One call.
    private static final int MAX_INCOMPLETE_ORIGINS = 50;

    /// A hundred calls, and a fifth of 25,000 repositories. Where more are missing, a scan is mostly not believed.
    private static final int MAX_UNSEEN_LOOKUPS = 5_000;

    private final String organization;
    private final GithubConfig config;
    private final RepositoryFilter filter;
    private final OrganizationRepositories repositories;
    private final RepositoryDescriptors descriptors;
    private final ListingObservers observers;
    private final ReferencedFiles references;
    private final ScanCheckpointStore checkpoints;
    private final Clock clock;

    GithubOrganizationSource(
            GithubConfig config,
            OrganizationRepositories repositories,
            RepositoryDescriptors descriptors,
            ListingObservers observers,
            ReferencedFiles references,
            ScanCheckpointStore checkpoints,
            Clock clock) {
        this.organization = repositories.organization();
        this.config = config;
        this.filter = new RepositoryFilter(config.repositories());
        this.repositories = repositories;
        this.descriptors = descriptors;
        this.observers = observers;
        this.references = references;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public String name() {
        return OrganizationName.sourceOf(organization);
    }

    @Override
    public boolean isCalled(String name) {
        return name.equalsIgnoreCase(name());
    }

    @Override
    public ReferencedFiles references() {
        return references;
    }

    @Override
    public double maxMissingShare() {
        return config.mostMissing();
    }

    /// What one listing reports to.
    private record ListingContext(ScanSession session, ListingObservers.Listings observed) {}

    @Override
    public Coverage scan(ScanSession session, Steps steps) throws ScanFailedException {
        Instant start = clock.instant();
        ListingContext context = new ListingContext(session, observers.fullListing(name(), organization));
        ListedPage first = repositories.first(Order.BY_NAME);
        Instant newestPush = list(first, Order.BY_NAME, Instant.MIN, context, steps, new ArrayList<>());
        lookUpUnseen(steps.notYetSeen(), context.observed().missingNames(), context);
        // One that was listed early may have been pushed to while later ones were listed.
        Instant newest = newestPush.isBefore(start) ? newestPush : start;
        return new Coverage.Everything(context.observed().missing(), incomplete -> {
            context.observed().removeMissing();
            saveCheckpoint(first.settings(), newest, start, incomplete);
        });
    }

    /// Those that were pushed to since the last scan, which is one call where none was; now and then all.
    @Override
    public Coverage scanChanges(ScanSession session, Steps steps) throws ScanFailedException {
        Optional<ScanCheckpoint> checkpoint =
                checkpoints.load(name()).filter(checkpointFound -> isUsable(checkpointFound, repositories.settings()));
        if (checkpoint.isEmpty()) {
            return scan(session, steps);
        }
        ListedPage first = repositories.first(Order.LAST_PUSHED_FIRST);
        if (!isUsable(
                checkpoint.get(), first.settings())) { // its first page came with other settings of the organisation
            return scan(session, steps);
        }
        Instant before = checkpoint.get().pushedAt();
        ListingContext context = partialContext(session);
        List<LocationRef> covered = new ArrayList<>();
        Instant newestPush = list(first, Order.LAST_PUSHED_FIRST, before.minus(PUSH_OVERLAP), context, steps, covered);
        covered.addAll(refreshIncomplete(checkpoint.get().incomplete(), context));
        LocationPrefixes prefixes = new LocationPrefixes(covered);
        lookUpUnseen(steps.notYetSeen().stream().filter(prefixes::matches).toList(), List.of(), context);
        Instant newest = newestPush.isAfter(before) ? newestPush : before;
        return new Coverage.Only(
                prefixes,
                incomplete -> saveCheckpoint(
                        first.settings(), newest, checkpoint.get().fullScanAt(), incomplete));
    }

    /// @param settings of the first page: if they changed since, the next scan is a full one
    private void saveCheckpoint(
            OrganizationSettings settings, Instant pushedAt, Instant fullScanAt, List<LocationRef> incomplete) {
        List<LocationRef> limited =
                incomplete.stream().limit(MAX_INCOMPLETE_ORIGINS).toList();
        checkpoints.save(name(), new ScanCheckpoint(fingerprint(settings), pushedAt, fullScanAt, limited));
    }

    private List<LocationRef> refreshIncomplete(List<LocationRef> incomplete, ListingContext context)
            throws ScanFailedException {
        Set<String> names = namesOf(incomplete);
        refreshRepositories(names, context);
        return names.stream().map(this::originPrefixOf).collect(toCollection(ArrayList::new));
    }

    /// What was not listed may have come while the scan paused, or slipped through between two pages.
    ///
    /// @param unseen origins that the listing covers and has not found
    /// @param missingNames names of stored repositories that the listing has not found
    private void lookUpUnseen(List<LocationRef> unseen, List<String> missingNames, ListingContext context)
            throws ScanFailedException {
        Set<String> names = namesOf(unseen);
        Set<String> known =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet());
        missingNames.stream()
                .filter(missingName -> !known.contains(missingName))
                .forEach(names::add);
        if (names.size() <= MAX_UNSEEN_LOOKUPS) {
            refreshRepositories(names, context);
        }
    }

    private static Set<String> namesOf(List<LocationRef> origins) {
        return origins.stream()
                .flatMap(origin -> GithubFile.parse(origin.target()).stream())
                .map(GithubFile::repository)
                .collect(toCollection(LinkedHashSet::new));
    }

    private boolean isUsable(ScanCheckpoint checkpoint, OrganizationSettings settings) {
        return checkpoint.settings().equals(fingerprint(settings))
                && clock.instant().isBefore(checkpoint.fullScanAt().plus(config.fullScanInterval()));
    }

    /// What decides about what a scan finds.
    private String fingerprint(OrganizationSettings settings) {
        String paths = config.catalogPath() + " " + settings.version();
        return "%d %s %s %s %s"
                .formatted(DescriptorParser.REVISION, config.host(), paths, filter, observers.fingerprint());
    }

    /// @param first page
    /// @param pushedBefore the first repository that was not pushed to since ends the listing
    /// @param covered collects the origin prefixes of the listed repositories
    /// @return the time of the newest push
    private Instant list(
            ListedPage first,
            Order order,
            Instant pushedBefore,
            ListingContext context,
            Steps steps,
            List<LocationRef> covered)
            throws ScanFailedException {
        repositories
                .invalidSettings()
                .ifPresent(refusal -> descriptors.report(refusal, organization, context.session()));
        Instant newest = Instant.EPOCH;
        ListedPage page = first;
        for (int number = 1; ; number++) {
            List<GithubRepository> pushed = page.repositories().stream()
                    .takeWhile(repository -> !repository.pushedAt().isBefore(pushedBefore))
                    .toList();
            report(List.of(), new ListedPage(pushed, page.settings(), page.next()), context);
            for (GithubRepository repository : pushed) {
                covered.add(originPrefixOf(repository.name()));
                newest = repository.pushedAt().isAfter(newest) ? repository.pushedAt() : newest;
            }
            PageKey next = page.next();
            if (next == null || pushed.size() < page.repositories().size()) {
                return newest;
            }
            steps.pause();
            page = repositories.next(order, next, page.settings(), number);
        }
    }

    @Override
    public void refresh(LocationRef origin, ScanSession session) throws ScanFailedException {
        Optional<GithubFile> file = GithubFile.parse(origin.target());
        if (file.isEmpty()) {
            throw new ScanFailedException("%s is not the URL of a file in a repository".formatted(origin.target()));
        }
        try {
            ListedPage found = repositories.find(file.get());
            List<GithubRepository> admitted = admitted(found);
            for (GithubRepository repository : admitted) {
                String path = file.get().onDefaultBranch(repository.branch()).path();
                if (found.settings().pathsOf(repository.name()).matches(path)) {
                    descriptors.report(repository, path, session);
                }
            }
            reportObserved(List.of(file.get().repository()), admitted, partialContext(session));
        } catch (GithubException failure) {
            throw new ScanFailedException(failure.getMessage(), failure);
        }
    }

    public String organization() {
        return organization;
    }

    /// Whether a change of these files of a repository may be one of its descriptors.
    ///
    /// @param repository without the owner
    public boolean hasDescriptorAmong(Collection<String> paths, String repository) {
        DescriptorPaths descriptorPaths = repositories.settings().pathsOf(repository);
        return paths.stream().anyMatch(descriptorPaths::matches);
    }

    /// Whether a change of these files of a repository may change where the descriptors of all are.
    ///
    /// @param paths none where they are not known
    /// @param repository without the owner
    public boolean hasSettingsAmong(Collection<String> paths, String repository) {
        return repository.equalsIgnoreCase(OrganizationSettings.REPOSITORY)
                && (paths.isEmpty() || paths.contains(OrganizationSettings.PATH));
    }

    /// How the origins of a repository's files begin, whatever its default branch is called. The catalog may
    /// hold them in letters of another case.
    public LocationRef originPrefixOf(String repository) {
        return LocationRef.url("https://%s/%s/%s/blob/".formatted(config.host(), organization, repository));
    }

    /// The same calls on the session as a scan would make for these repositories. One that was renamed is read
    /// by its new name.
    ///
    /// @param names without the owner
    public void refreshRepositories(Collection<String> names, ScanSession session) throws ScanFailedException {
        refreshRepositories(names, partialContext(session));
    }

    private ListingContext partialContext(ScanSession session) {
        return new ListingContext(session, observers.partialListing(name(), organization));
    }

    private void refreshRepositories(Collection<String> names, ListingContext context) throws ScanFailedException {
        try {
            report(names, repositories.byNames(names), context);
        } catch (GithubException failure) {
            throw new ScanFailedException(failure.getMessage(), failure);
        }
    }

    /// @param requestedNames names that were asked for, found or not
    private void report(Collection<String> requestedNames, ListedPage found, ListingContext context)
            throws ScanFailedException {
        List<GithubRepository> admitted = admitted(found);
        descriptors.report(admitted, found.settings(), context.session());
        Set<String> names = new LinkedHashSet<>(requestedNames);
        found.repositories().forEach(repository -> names.add(repository.name()));
        reportObserved(names, admitted, context);
    }

    private static void reportObserved(
            Collection<String> requestedNames, List<GithubRepository> found, ListingContext context)
            throws ScanFailedException {
        context.observed()
                .found(
                        requestedNames,
                        found.stream().map(GithubRepository::node).toList());
    }

    private List<GithubRepository> admitted(ListedPage found) {
        return found.repositories().stream()
                .filter(filter::admits)
                .filter(repository -> found.settings().repositories().admit(repository.name()))
                .toList();
    }
}
