package dev.mokuroku.source.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.file.FolderSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DryRunTest {
    @TempDir
    Path folder;

    @Inject
    DryRun dryRun;

    @Inject
    CatalogIndex index;

    @Test
    void countsWhatASourceHolds() throws IOException {
        write("one", component("dry-shop") + "---\n" + component("dry-pay"));
        write("two", component("dry-till").replace("Component", "Resource"));
        DryRunResult found = dryRun.run(new FolderSource(folder));
        assertThat(found.files()).isEqualTo(2);
        assertThat(found.entities()).isEqualTo(Map.of("Component", 2, "Resource", 1));
        assertThat(found.entityCount()).isEqualTo(3);
        assertThat(found.problems()).isEmpty();
        assertThat(found.failure()).isNull();
    }

    @Test
    void reportsWhatIsWrongWithThePlace() throws IOException {
        write("one", component("dry-shop"));
        write("two", component("dry-shop"));
        write("three", component("dry shop"));
        DryRunResult found = dryRun.run(new FolderSource(folder));
        assertThat(found.entityCount()).isEqualTo(1);
        assertThat(found.problems())
                .hasSize(2)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith(file("three")).contains("metadata.name"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("component:default/dry-shop is already defined by " + folder));
    }

    @Test
    void leavesTheCatalogAsItIs() throws IOException {
        write("one", component("dry-kept"));
        dryRun.run(new FolderSource(folder));
        assertThat(index.byRef(EntityRef.parse("component:default/dry-kept"))).isEmpty();
    }

    @Test
    void reportsWhyASourceCouldNotBeListed() {
        DryRunResult found = dryRun.run(new DescriptorSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Coverage scan(ScanSession session) throws ScanFailedException {
                throw new ScanFailedException("Page 1 of acme: GitHub answered 502");
            }

            @Override
            public void refresh(LocationRef origin, ScanSession session) {}
        });
        assertThat(found.failure()).isEqualTo("Page 1 of acme: GitHub answered 502");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("catalog-info.yaml"), text);
    }

    private String file(String name) {
        return folder.resolve(name).resolve("catalog-info.yaml").toString();
    }

    private static String component(String name) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: %s }
                spec: { type: service, lifecycle: production, owner: team }
                """.formatted(name);
    }
}
