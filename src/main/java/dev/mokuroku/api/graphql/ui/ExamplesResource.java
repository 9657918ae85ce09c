package dev.mokuroku.api.graphql.ui;

import dev.mokuroku.security.permission.PublicEndpoint;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The examples of `graphql/examples`, which are packaged with the application.
@Path("/graphql-ui/examples")
@Produces(MediaType.APPLICATION_JSON)
@PublicEndpoint("the examples hold no data")
public class ExamplesResource {
    private static final String FOLDER = "graphql-examples";

    private final List<Example> examples = read();

    /// @param question the comment that the example begins with
    public record Example(String name, String question, String query) {
        static Example of(String name, String query) {
            String question = query.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
            return new Example(name, question, query);
        }
    }

    @GET
    public List<Example> examples() {
        return examples;
    }

    private static List<Example> read() {
        List<Example> examples = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> collect(folder, examples));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(examples);
    }

    private static void collect(java.nio.file.Path folder, List<Example> examples) {
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            for (java.nio.file.Path file : files.sorted().toList()) {
                examples.add(Example.of(String.valueOf(file.getFileName()), Files.readString(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
