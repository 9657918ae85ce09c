package dev.mokuroku.platform.sbom.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.platform.sbom.SbomDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
class LargeSbomTest {
    private static final int COMPONENTS = 90_000;
    private static final long MAX_BYTES = 1_000_000_000;
    private static final String LICENSE = "x".repeat(5_000);

    /// Half a gigabyte in a heap of which it may not take a tenth.
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void memoryDependsOnThePackages() throws IOException {
        long before = usedMemory();
        SbomDocument document = SbomParser.parse(content(), MAX_BYTES);
        long after = usedMemory();
        assertThat(document.packages()).hasSize(COMPONENTS);
        assertThat(after - before).isLessThan(60_000_000);
    }

    private static InputStream content() {
        InputStream start = bytesOf("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [");
        return new SequenceInputStream(
                new SequenceInputStream(start, new SequenceInputStream(components())),
                bytesOf("{\"purl\": \"pkg:npm/a0@1\"}]}"));
    }

    private static Enumeration<InputStream> components() {
        return Collections.enumeration(new AbstractList<>() {
            @Override
            public InputStream get(int index) {
                return bytesOf("{\"purl\": \"pkg:npm/a%d@1\", \"licenses\": [{\"text\": \"%s\"}]},\n"
                        .formatted(index, LICENSE));
            }

            @Override
            public int size() {
                return COMPONENTS;
            }
        });
    }

    private static InputStream bytesOf(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static long usedMemory() {
        IntStream.range(0, 3).forEach(_ -> System.gc());
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
