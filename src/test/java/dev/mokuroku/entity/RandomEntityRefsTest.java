package dev.mokuroku.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.random.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// References that people write, complete or not, and texts that are none.
class RandomEntityRefsTest {
    private static final List<String> NAMES = List.of("shop", "Pay-Service", "a.b_c", "x:y", "UPPER", "1");

    @ParameterizedTest
    @ValueSource(longs = {451})
    void refThatWasWrittenParsesToTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            EntityRef ref =
                    new EntityRef(pick(random).replace(":", ""), pick(random).replace(":", ""), pick(random));
            assertThat(EntityRef.parse(ref.toString())).as("seed %d", seed).isEqualTo(ref);
            assertThat(EntityRef.parse(ref.toString().toUpperCase(Locale.ROOT)))
                    .as("in capitals")
                    .isEqualTo(ref);
            String withoutKind = ref.namespace() + "/" + ref.name();
            if (withoutKind.indexOf(':') < 0 || withoutKind.indexOf('/') < withoutKind.indexOf(':')) {
                assertThat(EntityRef.parse(withoutKind, ref.kind(), "other"))
                        .as("seed %d, %s", seed, withoutKind)
                        .isEqualTo(ref);
            }
        }
    }

    /// A text is a reference that can be written and parsed again, or is refused as none.
    @ParameterizedTest
    @ValueSource(longs = {461, 462})
    void anyTextIsARefOrRefused(long seed) {
        Random random = new Random(seed);
        int refs = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = RandomTexts.any(random, 6);
            try {
                EntityRef ref = EntityRef.parse(text, "component", "default");
                assertThat(ref.kind()).as(text).isNotEmpty();
                assertThat(ref.namespace()).as(text).isNotEmpty();
                assertThat(ref.name()).as(text).isNotEmpty();
                refs++;
            } catch (InvalidEntityRefException none) {
                assertThat(none.getMessage()).as(text).isNotBlank();
            }
        }
        assertThat(refs).isGreaterThan(1_000);
    }

    /// Lists, cursors and segments of the index all rely on one order of refs.
    @ParameterizedTest
    @ValueSource(longs = {471})
    void refsAreOrderedAsTheirTexts(long seed) {
        Random random = new Random(seed);
        List<EntityRef> refs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            refs.add(new EntityRef(pick(random).replace(":", ""), pick(random).replace(":", ""), pick(random)));
        }
        List<String> sorted = refs.stream().sorted().map(EntityRef::toString).toList();
        assertThat(sorted)
                .isEqualTo(refs.stream().map(EntityRef::toString).sorted().toList());
    }

    private static String pick(Random random) {
        return NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(3);
    }
}
