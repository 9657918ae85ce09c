package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("ManifestProblem")
@Description("Why a manifest, or a part of one, could not be read.")
public record ManifestProblemView(
        @NonNull @Description("The file, from the root of the repository; empty for the whole repository.")
        String path,

        @Description("The line, from 1; 0 where it is not known.")
        int line,

        @NonNull @Description("What is wrong.") String message) {
    static ManifestProblemView of(ManifestProblem problem) {
        return new ManifestProblemView(problem.path(), problem.line(), problem.message());
    }
}
