package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingObserversTest {
    private static final String DOCUMENT = "query Q($owner: String!) { repository(owner: $owner) { ...Descriptor } }";
    private static final Map<String, Object> VARIABLES = Map.of("owner", "acme");

    private final ListingObservers none = new ListingObservers(List.of());
    private final ListingObservers one = new ListingObservers(List.of(new RememberedRepositories()));

    @Test
    void requestsOnlyWhatDescriptorsNeedWithoutObservers() {
        assertThat(none.extend(DOCUMENT)).isEqualTo(DOCUMENT);
        assertThat(none.extend(VARIABLES)).isEqualTo(VARIABLES);
        assertThat(none.fingerprint()).isEmpty();
        assertThat(none.fullListing("github:acme", "acme").missingNames()).isEmpty();
    }

    @Test
    void requestsTheFragmentAndTheFilesOfAnObserver() {
        assertThat(one.extend(DOCUMENT))
                .isEqualTo("query Q($seen0: String!, $owner: String!) { repository(owner: $owner)"
                        + " { ...Descriptor ...Seen } }" + RememberedRepositories.FRAGMENT);
        assertThat(one.extend(VARIABLES)).isEqualTo(Map.of("owner", "acme", "seen0", "HEAD:a/b.json"));
    }

    @Test
    void listsAllRepositoriesAgainForAnotherFingerprint() {
        assertThat(one.fingerprint()).isEqualTo("seen");
    }

    @Test
    void reportsWhetherAnObserverReadsAFile() {
        assertThat(one.readAnyOf(List.of("src/Main.java", "a/b.json"))).isTrue();
        assertThat(one.readAnyOf(List.of("src/Main.java"))).isFalse();
        assertThat(none.readAnyOf(List.of("a/b.json"))).isFalse();
    }
}
