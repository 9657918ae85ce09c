package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Thousands of manifests that are almost valid. The seed is fixed, so a failure can be repeated.
class MutatedManifestsTest {
    private static final long SEED = 20_260_301;
    private static final int MUTATIONS = 6_000;
    private static final int MAX_CHANGES = 4;
    /// They take a few seconds.
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String CHARACTERS = "{}[]()<>\"'`$#@!&*|\\/:;,.=-_ \n\t\u0000\u00e9\uD83D";

    private final Random random = new Random(SEED);
    private final List<Map.Entry<String, String>> samples =
            new ArrayList<>(ManifestSamples.byPath().entrySet());

    @Test
    void readersNeverFail() {
        Assertions.assertTimeoutPreemptively(TIMEOUT, () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                Map.Entry<String, String> sample = samples.get(i % samples.size());
                String text = mutated(sample.getValue());
                ManifestResult result = ManifestScan.read(RepositoryFixture.of(sample.getKey(), text));
                assertThat(result.problems())
                        .as("%s: %s", sample.getKey(), text)
                        .noneMatch(problem -> problem.message().startsWith("The reader of this format failed"));
            }
        });
    }

    private String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(MAX_CHANGES) && !changed.isEmpty(); i++) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(20));
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(from, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                case 2 ->
                    changed.insert(
                            random.nextInt(changed.length()),
                            changed.substring(from, to).repeat(3));
                case 3 ->
                    changed.replace(
                            from,
                            to,
                            new StringBuilder(changed.substring(from, to))
                                    .reverse()
                                    .toString());
                default -> changed.insert(from, partOfAnother());
            }
        }
        return changed.toString();
    }

    private String partOfAnother() {
        String other = samples.get(random.nextInt(samples.size())).getValue();
        int from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(40)));
    }
}
