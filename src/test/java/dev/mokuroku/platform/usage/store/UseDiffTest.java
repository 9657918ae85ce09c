package dev.mokuroku.platform.usage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.usage.UsedVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseDiffTest {
    @Test
    void findsNothingWhereAllIsTheSame() {
        UseDiff diff = UseDiff.of(List.of(known(1, 3, "1.0.0")), List.of(declared(3, "1.0.0")));
        assertThat(diff.hasOtherVersions()).isFalse();
        assertThat(diff.moved()).isEmpty();
    }

    @Test
    void movesAUseToAnotherLine() {
        UseDiff diff = UseDiff.of(List.of(known(1, 3, "1.0.0")), List.of(declared(4, "1.0.0")));
        assertThat(diff.hasOtherVersions()).isFalse();
        assertThat(diff.moved()).hasSize(1);
    }

    @Test
    void keepsTheUseWhoseVersionChanges() {
        UseDiff diff = UseDiff.of(List.of(known(1, 3, "1.0.0")), List.of(declared(3, "2.0.0")));
        assertThat(diff.changed()).singleElement().satisfies(pair -> {
            assertThat(pair.before().id()).isEqualTo(1);
            assertThat(pair.after().version().resolved()).isEqualTo("2.0.0");
        });
        assertThat(diff.added()).isEmpty();
        assertThat(diff.ended()).isEmpty();
    }

    @Test
    void pairsEqualVersionsFirstWhereAFileUsesAPackageTwice() {
        UseDiff diff = UseDiff.of(
                List.of(known(1, 3, "1.0.0"), known(2, 9, "2.0.0")),
                List.of(declared(3, "2.0.0"), declared(9, "3.0.0")));
        assertThat(diff.moved())
                .singleElement()
                .satisfies(pair -> assertThat(pair.before().id()).isEqualTo(2));
        assertThat(diff.changed())
                .singleElement()
                .satisfies(pair -> assertThat(pair.before().id()).isEqualTo(1));
    }

    @Test
    void addsAndEndsWhatHasNoPartner() {
        UseDiff diff = UseDiff.of(List.of(known(1, 3, "1.0.0")), List.of());
        assertThat(diff.ended()).hasSize(1);
        assertThat(UseDiff.of(List.of(), List.of(declared(1, "1.0.0"))).added()).hasSize(1);
    }

    private static KnownUse known(long id, int line, String version) {
        return new KnownUse(id, 7, declared(line, version));
    }

    private static DeclaredUse declared(int line, String version) {
        return new DeclaredUse(
                "package.json", line, 5, "pkg:npm/react", "runtime", new UsedVersion(version, null, version, null));
    }
}
