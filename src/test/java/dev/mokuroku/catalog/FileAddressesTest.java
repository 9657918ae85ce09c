package dev.mokuroku.catalog;

import static dev.mokuroku.catalog.apply.Descriptors.services;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FileAddressesTest {
    private static final LocationRef SCANNED =
            LocationRef.url("https://github.com/shop/store/tree/release/v3/catalog-info.yaml");

    @Inject
    ApplyDescriptors catalog;

    @Inject
    KnownFiles known;

    @BeforeEach
    void isScanned() {
        catalog.apply("scanned", List.of(file(SCANNED)));
    }

    @AfterEach
    void forget() {
        List.of("scanned", "other")
                .forEach(source -> catalog.remove(source, known.of(source).keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/Shop/Store/raw/refs/heads/release/v3/catalog-info.yaml",
                "https://github.com/shop/store/blob/release%2Fv3/catalog-info.yaml#L3",
                "https://raw.githubusercontent.com/shop/store/release/v3/catalog-info.yaml?plain=1",
            })
    void twoOfOneFileAreNoConflict(String address) {
        assertThat(problemsOf(file(LocationRef.url(address)))).isZero();
    }

    @Test
    void theDefaultBranchByAnotherNameIsNoConflict() {
        LocationRef head = LocationRef.url("https://github.com/shop/store/blob/HEAD/catalog-info.yaml");
        assertThat(problemsOf(file(head))).isOne();
        assertThat(problemsOf(parsed(descriptor(head).alsoAt(SCANNED)))).isZero();
    }

    @Test
    void anotherFileIsAConflict() {
        assertThat(problemsOf(file(LocationRef.url("https://github.com/shop/store/blob/main/catalog-info.yaml"))))
                .isOne();
    }

    private int problemsOf(ParsedDescriptor file) {
        return catalog.apply("other", List.of(file)).problems();
    }

    private static ParsedDescriptor file(LocationRef location) {
        return parsed(descriptor(location));
    }

    private static ParsedDescriptor parsed(DescriptorFile file) {
        return new DescriptorParser().parse(file);
    }

    private static DescriptorFile descriptor(LocationRef location) {
        byte[] content = services("Same", "test-addresses").getBytes(UTF_8);
        return new DescriptorFile(location, location, "1", null, content, Map.of());
    }
}
