package dev.mokuroku.api.graphql.mutation;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.registered.Registration;
import dev.mokuroku.source.scan.Scanner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(DeleteOrphanTest.KeepingOrphans.class)
class DeleteOrphanTest {
    public static final class KeepingOrphans implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.catalog.orphans", "keep");
        }
    }

    private static final String DELETE =
            "mutation{deleteOrphan(input:{ref:\"resource:orphans/left\"}){ref userErrors{code}}}";

    @Inject
    Registration registration;

    @Inject
    Scanner scanner;

    @Inject
    Sources sources;

    @Test
    void deletesWhatNoFileDescribesAnyMore() throws IOException {
        // Below the folder that is read: others may not be registered.
        Path file =
                Path.of("catalog-info", "orphans-" + UUID.randomUUID() + ".tmp").toAbsolutePath();
        write(file, "left");
        UUID registered =
                registration.register(LocationRef.file(file.toString()), "test").id();
        try {
            assertThat(ask(DELETE).getString("data.deleteOrphan.userErrors[0].code"))
                    .isEqualTo("CONFLICT");
            write(file, "stays");
            scanner.scan(sources.byName("registered"));
            assertThat(ask("{entity(ref:\"resource:orphans/left\"){ref}}").getString("data.entity.ref"))
                    .isNotNull();
            assertThat(ask(DELETE).getString("data.deleteOrphan.ref")).isEqualTo("resource:orphans/left");
            assertThat(ask("{entity(ref:\"resource:orphans/left\"){ref}}").getString("data.entity"))
                    .isNull();
            assertThat(ask("{auditTrail(ref:\"resource:orphans/left\" action:REMOVED){nodes{author reason}}}")
                            .<Map<String, String>>getList("data.auditTrail.nodes"))
                    .containsExactly(Map.of("author", "user:default/guest", "reason", "DELETED"));
            assertThat(ask(DELETE).getString("data.deleteOrphan.userErrors[0].code"))
                    .isEqualTo("NOT_FOUND");
        } finally {
            registration.unregister(registered);
            Files.deleteIfExists(file);
            ask(DELETE.replace("left", "stays"));
        }
    }

    private static void write(Path file, String name) throws IOException {
        Files.writeString(file, """
                apiVersion: backstage.io/v1alpha1
                kind: Resource
                metadata: {namespace: orphans, name: %s}
                spec: {type: database, owner: checkout}
                """.formatted(name));
    }
}
