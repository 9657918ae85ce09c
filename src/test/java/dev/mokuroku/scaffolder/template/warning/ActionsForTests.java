package dev.mokuroku.scaffolder.template.warning;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// All actions of this project, of which only the definitions are there.
final class ActionsForTests {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private ActionsForTests() {}

    static Actions all() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("dev/mokuroku/scaffolder"))) {
            return new Actions(files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> DefinitionFile.read(Action.class, "/" + RESOURCES.relativize(file)))
                    .<Action>map(DefinitionAlone::new)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record DefinitionAlone(ActionDefinition definition) implements Action {
        @Override
        public void run(ActionContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
