package dev.mokuroku.source.scan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.LocationPrefixes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemovalsTest {
    private static final LocationRef SHOP = LocationRef.url("https://example.com/shop/catalog-info.yaml");
    private static final FileId SHOP_FILE = FileId.of(SHOP);
    private static final FileId SHOP_TARGET = new FileId(LocationRef.url("https://example.com/teams.yaml"), SHOP);

    @Test
    void removesAFileWhoseOriginIsNotReported() {
        Removals removals =
                Removals.of(Set.of(SHOP_FILE, SHOP_TARGET), seen(Set.of(), Set.of()), Coverage.everything());
        assertThat(removals.gone()).containsExactlyInAnyOrder(SHOP_FILE, SHOP_TARGET);
        assertThat(removals.unnamed()).isEmpty();
        assertThat(removals.missing()).containsExactly(new Coverage.Missing("descriptors", 1, 1));
    }

    @Test
    void removesATargetThatNoLocationNames() {
        Removals removals = Removals.of(
                Set.of(SHOP_FILE, SHOP_TARGET), seen(Set.of(SHOP_FILE), Set.of(SHOP)), Coverage.everything());
        assertThat(removals.gone()).isEmpty();
        assertThat(removals.unnamed()).containsExactly(SHOP_TARGET);
        assertThat(removals.missing()).containsExactly(new Coverage.Missing("descriptors", 0, 1));
    }

    @Test
    void keepsWhatAnIncompleteOriginLedTo() {
        Removals.Seen seen = new Removals.Seen(Set.of(SHOP_FILE), Set.of(SHOP), Set.of(SHOP));
        Removals removals = Removals.of(Set.of(SHOP_FILE, SHOP_TARGET), seen, Coverage.everything());
        assertThat(removals.gone()).isEmpty();
        assertThat(removals.unnamed()).isEmpty();
    }

    @Test
    void keepsWhatTheScanDidNotCover() {
        Coverage other =
                new Coverage.Only(new LocationPrefixes(List.of(LocationRef.url("https://example.com/pay/"))), _ -> {});
        Removals removals = Removals.of(Set.of(SHOP_FILE), seen(Set.of(), Set.of()), other);
        assertThat(removals.gone()).isEmpty();
        assertThat(removals.missing()).containsExactly(new Coverage.Missing("descriptors", 0, 1));
    }

    @Test
    void rejectsWhatMissesMoreThanTheShare() {
        assertThat(missing(6, 20).rejection(0.3)).isEmpty();
        assertThat(missing(7, 20).rejection(0.3)).isEqualTo("7 of 20 things are missing, more than 30 %");
        assertThat(missing(20, 20).rejection(1)).isEmpty();
    }

    @Test
    void acceptsFiveMissingThingsWhateverTheShare() {
        assertThat(missing(5, 5).rejection(0)).isEmpty();
        assertThat(missing(6, 6).rejection(0)).isNotEmpty();
    }

    @Test
    void rejectsByWhatElseIsMissingInAFullListing() {
        Coverage everything = new Coverage.Everything(List.of(new Coverage.Missing("repositories", 8, 10)), _ -> {});
        assertThat(Removals.of(Set.of(), seen(Set.of(), Set.of()), everything).rejection(0.5))
                .isEqualTo("8 of 10 repositories are missing, more than 50 %");
    }

    /// Whatever a scan meets: each known file is either seen, or not covered, or incomplete, or removed, and removed
    /// once.
    @Test
    void accountsForEachKnownFileOnce() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<LocationRef> origins = IntStream.range(0, 6)
                    .mapToObj(number -> LocationRef.url("https://example.com/" + number + "/catalog-info.yaml"))
                    .toList();
            Set<FileId> files = origins.stream()
                    .flatMap(origin -> Stream.of(FileId.of(origin), new FileId(origins.getFirst(), origin)))
                    .collect(toSet());
            Set<FileId> known = some(files, random);
            Removals.Seen seen = new Removals.Seen(some(files, random), some(origins, random), some(origins, random));
            Coverage coverage = random.nextBoolean()
                    ? Coverage.everything()
                    : new Coverage.Only(new LocationPrefixes(some(origins, random)), _ -> {});
            Removals removals = Removals.of(known, seen, coverage);
            List<FileId> removed = new ArrayList<>(removals.gone());
            removed.addAll(removals.unnamed());
            assertThat(removed).as("seed %d", seed).doesNotHaveDuplicates();
            for (FileId file : known) {
                boolean stays = seen.files().contains(file)
                        || seen.incomplete().contains(file.origin())
                        || !coverage.covers(file.origin());
                assertThat(removed.contains(file)).as("%s, seed %d", file, seed).isEqualTo(!stays);
            }
            assertThat(known).containsAll(removed);
            assertThat(removals.unnamed()).allMatch(file -> seen.origins().contains(file.origin()));
            assertThat(removals.gone()).noneMatch(file -> seen.origins().contains(file.origin()));
        }
    }

    private static Removals.Seen seen(Set<FileId> files, Set<LocationRef> origins) {
        return new Removals.Seen(files, origins, Set.of());
    }

    private static Removals missing(int count, int total) {
        return new Removals(List.of(), List.of(), List.of(new Coverage.Missing("things", count, total)));
    }

    private static <T> Set<T> some(Collection<T> all, Random random) {
        return all.stream().filter(_ -> random.nextInt(3) > 0).collect(toSet());
    }
}
