package dev.mokuroku.source.github.people;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The teams and members of all configured organisations. One source, for a person may be in several of them
/// and is one User all the same.
public final class PeopleSource implements DescriptorSource {
    static final String NAME = "github-people";
    private static final SortedSet<String> NO_GROUPS = Collections.emptySortedSet();
    /// Bounds memory.
    private static final int BATCH_SIZE = 500;

    private static final Pattern TEAM = Pattern.compile(".*/orgs/([^/]+)/teams/([^/]+)");

    private final List<String> organizations;
    private final GithubConfig config;
    private final OrganizationPeople people;
    private final PeopleDescriptors descriptors;
    private final List<TeamAccessObserver> observers;

    PeopleSource(
            List<String> organizations,
            GithubConfig config,
            OrganizationPeople people,
            List<TeamAccessObserver> observers) {
        this.organizations = organizations;
        this.config = config;
        this.people = people;
        this.descriptors = new PeopleDescriptors(config.people());
        this.observers =
                observers.stream().filter(TeamAccessObserver::requestsAccess).toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double maxMissingShare() {
        return config.mostMissing();
    }

    /// A scan is one of them: it has to know all teams before it hands over a person.
    @Override
    public boolean hasSharedSteps() {
        return true;
    }

    /// Where a person is found.
    public LocationRef originOf(String login) {
        return LocationRef.url("https://%s/%s".formatted(config.host(), login));
    }

    /// Whether this one's teams and members are read.
    public boolean covers(String organization) {
        return organizations.stream().anyMatch(organization::equalsIgnoreCase);
    }

    @Override
    public Coverage scan(ScanSession session) throws ScanFailedException {
        Map<String, SortedSet<String>> groups = new LinkedHashMap<>();
        Map<String, GithubMember> members = new LinkedHashMap<>();
        for (String organization : organizations) {
            List<GithubTeam> teams = call(organization, () -> people.teams(organization)).stream()
                    .filter(team -> descriptors.admits(team.slug()))
                    .toList();
            teams.forEach(team -> team.members()
                    .forEach(login -> groups.computeIfAbsent(key(login), member -> new TreeSet<>())
                            .add(descriptors.groupOf(organization, team.slug()))));
            report(teams.stream().map(descriptors::group), session);
            call(organization, () -> people.members(organization))
                    .forEach(member -> members.putIfAbsent(key(member.login()), member));
        }
        report(
                members.entrySet().stream()
                        .flatMap(member -> user(member.getValue(), groups.getOrDefault(member.getKey(), NO_GROUPS))),
                session);
        if (!observers.isEmpty()) {
            Map<String, Set<String>> access = readAccess();
            observers.forEach(observer -> observer.found(access));
        }
        return Coverage.everything();
    }

    /// Teams of several organisations may share a Group.
    private Map<String, Set<String>> readAccess() throws ScanFailedException {
        Map<String, Set<String>> access = new HashMap<>();
        for (String organization : organizations) {
            for (OrganizationPeople.TeamRepositories team :
                    call(organization, () -> people.teamRepositories(organization))) {
                if (descriptors.admits(team.team())) {
                    access.computeIfAbsent(descriptors.groupOf(organization, team.team()), group -> new HashSet<>())
                            .addAll(team.repositories());
                }
            }
        }
        return access;
    }

    @Override
    public void refresh(LocationRef origin, ScanSession session) throws ScanFailedException {
        Matcher team = TEAM.matcher(origin.target());
        if (team.matches()) {
            rereadTeam(team.group(1), team.group(2), session);
        } else {
            rereadMember(origin.target().substring(origin.target().lastIndexOf('/') + 1), session);
        }
    }

    private void rereadTeam(String organization, String slug, ScanSession session) throws ScanFailedException {
        if (covers(organization) && descriptors.admits(slug)) {
            Optional<GithubTeam> found = call(organization, () -> people.team(organization, slug));
            report(found.stream().map(descriptors::group), session);
        }
    }

    private void rereadMember(String login, ScanSession session) throws ScanFailedException {
        SortedSet<String> groups = new TreeSet<>();
        List<GithubMember> found = new ArrayList<>();
        for (String organization : organizations) {
            call(organization, () -> people.member(organization, login)).ifPresent(membership -> {
                found.add(membership.member());
                membership.teams().stream()
                        .filter(descriptors::admits)
                        .forEach(team -> groups.add(descriptors.groupOf(organization, team)));
            });
        }
        report(found.stream().limit(1).flatMap(member -> user(member, groups)), session);
    }

    private Stream<DescriptorFile> user(GithubMember member, SortedSet<String> groups) {
        boolean in = !member.suspended() && (config.people().withoutTeam() || !groups.isEmpty());
        return in ? Stream.of(descriptors.user(member, groups)) : Stream.empty();
    }

    private static void report(Stream<DescriptorFile> files, ScanSession session) {
        files.gather(Gatherers.windowFixed(BATCH_SIZE)).forEach(page -> report(page, session));
    }

    private static void report(List<DescriptorFile> files, ScanSession session) {
        List<DescriptorFile> changed = new ArrayList<>();
        files.forEach(file -> {
            if (file.version().equals(session.knownVersion(file.id()))) {
                session.unchanged(file.id());
            } else {
                changed.add(file);
            }
        });
        session.found(changed);
    }

    private static <T> T call(String organization, ThrowingSupplier<T, GithubException> call)
            throws ScanFailedException {
        try {
            return call.get();
        } catch (GithubException failure) {
            throw new ScanFailedException(
                    "The people of %s: %s".formatted(organization, failure.getMessage()), failure);
        }
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
