package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepositories.Order;
import dev.mokuroku.source.github.discovery.GithubRepositories.Place;
import dev.mokuroku.source.github.discovery.OrganizationRepositories.Listed;
import dev.mokuroku.source.github.facts.FactsListing;
import dev.mokuroku.source.github.facts.KeptFacts;
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
public final class GithubOrganizationSource implements DescriptorSource {
    /// GitHub's listing may know of a push somewhat late.
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /// One call.
    private static final int MOST_DOUBTFUL = 50;

    /// A hundred calls, and a fifth of 25,000 repositories. Where more are missing, a scan is mostly not believed.
    private static final int MOST_UNNAMED = 5_000;

    private final String organization;
    private final GithubConfig config;
    private final RepositoryFilter filter;
    private final OrganizationRepositories repositories;
    private final RepositoryDescriptors descriptors;
    private final KeptFacts facts;
    private final ReferencedFiles references;
    private final ScanMarks marks;
    private final Clock clock;

    GithubOrganizationSource(
            GithubConfig config,
            OrganizationRepositories repositories,
            RepositoryDescriptors descriptors,
            KeptFacts facts,
            ReferencedFiles references,
            ScanMarks marks,
            Clock clock) {
        this.organization = repositories.organization();
        this.config = config;
        this.filter = new RepositoryFilter(config.repositories());
        this.repositories = repositories;
        this.descriptors = descriptors;
        this.facts = facts;
        this.references = references;
        this.marks = marks;
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
    public double mostMissing() {
        return config.mostMissing();
    }

    @Override
    public boolean hasSharedSteps() {
        return true;
    }

    /// Whom one listing tells.
    private record Round(ScanSession session, FactsListing facts) {}

    @Override
    public void scan(ScanSession session) throws ScanFailedException {
        Instant start = clock.instant();
        FactsListing listed = facts.listing(name(), organization);
        Listed first = repositories.first(Order.BY_NAME);
        Instant found = list(first, Order.BY_NAME, Instant.MIN, new Round(session, listed), new ArrayList<>());
        askForUnnamed(new Round(session, listed), listed.missing().names());
        FactsListing.Missing missing = listed.missing();
        session.misses("repositories", missing.names().size(), missing.of());
        // One that was listed early may have been pushed to while later ones were listed.
        Instant newest = found.isBefore(start) ? found : start;
        session.whenApplied(doubtful -> {
            listed.removeMissing();
            keepMark(first.settings(), newest, start, doubtful);
        });
    }

    /// Those that were pushed to since the last scan, which is one call where none was; now and then all.
    @Override
    public void scanChanges(ScanSession session) throws ScanFailedException {
        Optional<ScanMark> mark = marks.of(name()).filter(it -> isEnough(it, repositories.settings()));
        if (mark.isEmpty()) {
            scan(session);
            return;
        }
        Listed first = repositories.first(Order.LAST_PUSHED_FIRST);
        if (!isEnough(mark.get(), first.settings())) { // its first page came with other settings of the organisation
            scan(session);
            return;
        }
        Instant before = mark.get().pushedAt();
        Round round = partOf(session);
        List<LocationRef> told = new ArrayList<>();
        Instant found = list(first, Order.LAST_PUSHED_FIRST, before.minus(OVERLAP), round, told);
        told.addAll(lookAgain(mark.get().doubtful(), round));
        session.onlyTells(told);
        askForUnnamed(round, List.of());
        Instant newest = found.isAfter(before) ? found : before;
        session.whenApplied(
                doubtful -> keepMark(first.settings(), newest, mark.get().wholeAt(), doubtful));
    }

    /// @param settings of the first page: if others were heard of since, the next look is at all
    private void keepMark(
            OrganizationSettings settings, Instant pushedAt, Instant wholeAt, List<LocationRef> doubtful) {
        List<LocationRef> some = doubtful.stream().limit(MOST_DOUBTFUL).toList();
        marks.keep(name(), new ScanMark(textOf(settings), pushedAt, wholeAt, some));
    }

    private List<LocationRef> lookAgain(List<LocationRef> doubtful, Round round) throws ScanFailedException {
        Set<String> names = namesOf(doubtful);
        readAgain(names, round);
        return names.stream().map(this::originsOf).collect(toCollection(ArrayList::new));
    }

    /// What was not listed may have come while the scan paused, or slipped through between two pages.
    ///
    /// @param others names of repositories that are missing otherwise
    private void askForUnnamed(Round round, List<String> others) throws ScanFailedException {
        Set<String> names = namesOf(round.session().unnamed());
        Set<String> known =
                names.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(toSet());
        others.stream().filter(other -> !known.contains(other)).forEach(names::add);
        if (names.size() <= MOST_UNNAMED) {
            readAgain(names, round);
        }
    }

    private static Set<String> namesOf(List<LocationRef> origins) {
        return origins.stream()
                .flatMap(origin -> GithubFile.parse(origin.target()).stream())
                .map(GithubFile::repository)
                .collect(toCollection(LinkedHashSet::new));
    }

    private boolean isEnough(ScanMark mark, OrganizationSettings settings) {
        return mark.settings().equals(textOf(settings))
                && clock.instant().isBefore(mark.wholeAt().plus(config.fullScanInterval()));
    }

    /// What decides about what a scan finds.
    private String textOf(OrganizationSettings settings) {
        String paths = config.catalogPath() + " " + settings.version();
        return "%d %s %s %s %s".formatted(DescriptorParser.REVISION, config.host(), paths, filter, facts.settings());
    }

    /// @param first page
    /// @param pushedBefore the first repository that was not pushed to since ends the listing
    /// @param told where to note what was listed
    /// @return the time of the newest push
    private Instant list(Listed first, Order order, Instant pushedBefore, Round round, List<LocationRef> told)
            throws ScanFailedException {
        repositories.refusal().ifPresent(refusal -> descriptors.tell(refusal, organization, round.session()));
        Instant newest = Instant.EPOCH;
        Listed page = first;
        for (int number = 1; ; number++) {
            List<GithubRepository> pushed = page.repositories().stream()
                    .takeWhile(it -> !it.pushedAt().isBefore(pushedBefore))
                    .toList();
            handOver(List.of(), new Listed(pushed, page.settings(), page.next()), round);
            for (GithubRepository repository : pushed) {
                told.add(originsOf(repository.name()));
                newest = repository.pushedAt().isAfter(newest) ? repository.pushedAt() : newest;
            }
            Place next = page.next();
            if (next == null || pushed.size() < page.repositories().size()) {
                return newest;
            }
            round.session().pause();
            page = repositories.next(order, next, page.settings(), number);
        }
    }

    @Override
    public void reread(LocationRef origin, ScanSession session) throws ScanFailedException {
        Optional<GithubFile> file = GithubFile.parse(origin.target());
        if (file.isEmpty()) {
            throw new ScanFailedException("%s is no file of a repository".formatted(origin.target()));
        }
        try {
            Listed found = repositories.find(file.get());
            List<GithubRepository> admitted = admitted(found);
            for (GithubRepository repository : admitted) {
                String path = file.get().onDefaultBranch(repository.branch()).path();
                if (found.settings().pathsOf(repository.name()).matches(path)) {
                    descriptors.tell(repository, path, session);
                }
            }
            tellFacts(List.of(file.get().repository()), admitted, partOf(session));
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    public String organization() {
        return organization;
    }

    /// Whether a change of these files of a repository may be one of its descriptors.
    ///
    /// @param repository without the owner
    public boolean hasDescriptorAmong(Collection<String> paths, String repository) {
        DescriptorPaths places = repositories.settings().pathsOf(repository);
        return paths.stream().anyMatch(places::matches);
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
    public LocationRef originsOf(String repository) {
        return LocationRef.url("https://%s/%s/%s/blob/".formatted(config.host(), organization, repository));
    }

    /// The same calls on the session as a scan would make for these repositories. One that was renamed is read
    /// by its new name.
    ///
    /// @param names without the owner
    public void readAgain(Collection<String> names, ScanSession session) throws ScanFailedException {
        readAgain(names, partOf(session));
    }

    private Round partOf(ScanSession session) {
        return new Round(session, facts.partOf(name(), organization));
    }

    private void readAgain(Collection<String> names, Round round) throws ScanFailedException {
        try {
            handOver(names, repositories.named(names), round);
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /// @param asked names of repositories that were asked for, beside those that were found
    private void handOver(Collection<String> asked, Listed found, Round round) throws ScanFailedException {
        List<GithubRepository> admitted = admitted(found);
        descriptors.tell(admitted, found.settings(), round.session());
        Set<String> told = new LinkedHashSet<>(asked);
        found.repositories().forEach(repository -> told.add(repository.name()));
        tellFacts(told, admitted, round);
    }

    private static void tellFacts(Collection<String> asked, List<GithubRepository> found, Round round) {
        round.facts().found(asked, found.stream().map(GithubRepository::node).toList());
    }

    private List<GithubRepository> admitted(Listed found) {
        return found.repositories().stream()
                .filter(filter::admits)
                .filter(it -> found.settings().repositories().admit(it.name()))
                .toList();
    }
}
