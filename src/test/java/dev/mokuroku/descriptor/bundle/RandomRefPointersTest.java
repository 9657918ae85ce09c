package dev.mokuroku.descriptor.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.random.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON pointers to keys of any text: paths of an API have slashes and braces.
class RandomRefPointersTest {
    @ParameterizedTest
    @ValueSource(longs = {1051, 1052})
    void pointerLeadsToTheKeysThatItWasMadeOf(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<String> keys = new ArrayList<>();
            for (int key = random.nextInt(5); key > 0; key--) {
                keys.add(RandomTexts.any(random, 4) + (random.nextBoolean() ? "~1" : "/~0"));
            }
            String hash = RefPointer.join("#", keys);
            assertThat(RefPointer.tokensOf(hash)).as("seed %d, %s", seed, hash).isEqualTo(keys);
            RefPointer whole = new RefPointer("a.yaml", "#");
            assertThat(whole.append(keys).tokens())
                    .as("seed %d, %s", seed, hash)
                    .isEqualTo(keys);
        }
    }
}
