package dev.mokuroku;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.index.write.LiveIndex;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The entities of `src/test/resources/world`, beside the demo catalog in an application under test.
@Singleton
public class World {
    /// Of all its entities, and of no other.
    public static final String FILTER = "metadata.namespace=world";

    private static final String SOURCE = "test:world";

    private final ApplyDescriptors catalog;
    private final LiveIndex index;
    private final ParsedDescriptor descriptor = Descriptors.file("world", text());

    World(ApplyDescriptors catalog, LiveIndex index) {
        this.catalog = catalog;
        this.index = index;
    }

    public int size() {
        return descriptor.entities().size();
    }

    public void add() {
        catalog.apply(SOURCE, List.of(descriptor));
        index.catchUp();
    }

    public void remove() {
        catalog.remove(SOURCE, List.of(descriptor.file().id()));
        index.catchUp();
    }

    private static String text() {
        try (InputStream content = World.class.getResourceAsStream("/world/catalog-info.yaml")) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
