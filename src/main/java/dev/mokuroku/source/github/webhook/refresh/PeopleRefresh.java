package dev.mokuroku.source.github.webhook.refresh;

import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.github.people.PeopleSource;
import dev.mokuroku.source.scan.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Reads people again by one call each and organisation; where a team came, went or changed, all of them.
@ApplicationScoped
class PeopleRefresh implements OwnerRefresh {
    private final Sources sources;
    private final Scanner scanner;

    PeopleRefresh(Sources sources, Scanner scanner) {
        this.sources = sources;
        this.scanner = scanner;
    }

    @Override
    public OwnerChange.Subject subject() {
        return OwnerChange.Subject.PEOPLE;
    }

    @Override
    public boolean concerns(OwnerChange change) {
        return source().filter(people -> people.covers(change.owner())).isPresent();
    }

    @Override
    public void run(OwnerChanges changes) throws RefreshFailedException {
        Optional<PeopleSource> source = source().filter(people -> people.covers(changes.login()));
        if (source.isEmpty()) {
            return;
        }
        if (changes.concernsAll()) {
            RefreshFailedException.unlessComplete(scanner.scan(source.get()));
        } else {
            refresh(
                    source.get(),
                    changes.names().keySet().stream()
                            .map(source.get()::originOf)
                            .toList());
        }
    }

    private void refresh(PeopleSource source, List<LocationRef> people) {
        scanner.refresh(source, people, session -> {
            for (LocationRef person : people) {
                source.refresh(person, session);
            }
        });
    }

    private Optional<PeopleSource> source() {
        return sources.byType(PeopleSource.class).stream().findFirst();
    }
}
