package dev.mokuroku.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.mokuroku.platform.manifest.ManifestResult;
import dev.mokuroku.platform.manifest.ManifestScan;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.Resolution;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints the packages that the manifests of a checkout declare. Needs no database, no network and no settings.
final class PackagesCommand {
    static final String NAME = "packages";

    private static final String USAGE = "Usage: packages DIR [--repo OWNER/NAME]";

    /// A row a line.
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator(",\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final PrintStream out;
    private final PrintStream err;

    /// @param out gets a JSON array, and nothing else
    /// @param err gets a line for each problem
    PackagesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// @param arguments after `packages`
    /// @return the exit code: 0 where every manifest was read, 1 where there are problems, 2 for wrong arguments
    int run(List<String> arguments) {
        boolean named = arguments.size() == 3 && arguments.get(1).equals("--repo");
        if (arguments.size() != 1 && !named) {
            return refuse(USAGE);
        }
        if (arguments.getFirst().equals("--help")) {
            return refuse(USAGE);
        }
        Path folder;
        try {
            folder = Path.of(arguments.getFirst());
        } catch (InvalidPathException unencodable) {
            return refuse("DIR cannot be written in the character set of this system: set LC_ALL=C.UTF-8");
        }
        if (!Files.isDirectory(folder)) {
            return refuse("DIR is not a folder: " + folder);
        }
        try {
            ManifestResult result = ManifestScan.readInParallel(FolderFiles.list(folder.toRealPath()));
            print(result.packages(), named ? arguments.get(2) : null);
            result.problems().forEach(err::println);
            return result.problems().isEmpty() ? 0 : 1;
        } catch (IOException failure) {
            err.println("The files of %s cannot be listed: %s".formatted(folder, failure.getMessage()));
            return 1;
        }
    }

    private int refuse(String reason) {
        err.println(reason);
        return 2;
    }

    private void print(List<DeclaredPackage> packages, @Nullable String repository) throws IOException {
        out.print("[\n");
        JsonGenerator json = JSON.createGenerator(out);
        for (DeclaredPackage row : packages) {
            print(row, repository, json);
        }
        json.flush();
        out.print("\n]\n");
    }

    private static void print(DeclaredPackage row, @Nullable String repository, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (repository != null) {
            json.writeStringField("repo", repository);
        }
        json.writeStringField("path", row.path());
        json.writeNumberField("line", row.line());
        json.writeNumberField("column", row.column());
        json.writeStringField("purl", row.purl());
        json.writeStringField("requirement", row.requirement());
        json.writeStringField("scope", row.scope().text());
        Resolution resolution = row.resolution();
        json.writeStringField("resolved", resolution == null ? null : resolution.version());
        json.writeStringField(
                "resolvedBy", resolution == null ? null : resolution.origin().text());
        json.writeEndObject();
    }
}
