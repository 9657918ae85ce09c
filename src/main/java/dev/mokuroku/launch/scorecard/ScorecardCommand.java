package dev.mokuroku.launch.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.launch.scorecard.CatalogServer.UnusableServerException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Tries and checks files with scorecards against a running server. Needs no database and no settings.
public final class ScorecardCommand {
    public static final String NAME = "scorecard";

    private static final String TOKEN_VARIABLE = "MOKUROKU_TOKEN";
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private static final String TRY = """
            query Try($yaml: String, $only: [String!]!, $filter: String) {
              evaluateScorecard(yaml: $yaml, only: $only, filter: $filter, first: 100) {
                problems {line column field message}
                totals {entityCount averagePercent passedCount unknownCount levels {name entityCount}}
                results {
                  entity {ref} level percent passed
                  checks {check {id} outcome message evidence {fact value source at stale}}
                }
                complete
              }
            }""";
    private static final String LINT = """
            mutation Lint($content: String!) {
              validateDescriptor(input: {content: $content}) {
                valid
                problems {line column field message}
                userErrors {message}
              }
            }""";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;

    /// @param out gets results
    /// @param err gets a line for each problem
    /// @param variables of the environment
    public ScorecardCommand(PrintStream out, PrintStream err, Map<String, String> variables) {
        this.out = out;
        this.err = err;
        this.variables = variables;
    }

    /// @param arguments after `scorecard`
    /// @return the exit code: 0 for success; 1 for problems of the files, for entities below the level that is
    ///     wanted, or for a server that cannot be used; 2 for wrong arguments
    public int run(List<String> arguments) {
        ScorecardArguments parsed;
        try {
            parsed = ScorecardArguments.parse(arguments, variables);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(ScorecardArguments.USAGE);
            return WRONG_ARGUMENTS;
        }
        try (CatalogServer server = new CatalogServer(parsed.server(), variables.get(TOKEN_VARIABLE))) {
            return switch (parsed) {
                case ScorecardArguments.Try one -> tryOne(server, one);
                case ScorecardArguments.Lint lint -> lint(server, lint);
            };
        } catch (IOException unreadable) {
            err.println("The file cannot be read: " + unreadable.getMessage());
            return WRONG_ARGUMENTS;
        } catch (UnusableServerException unusable) {
            err.println(TrialText.shown(String.valueOf(unusable.getMessage())));
            return FAILED;
        }
    }

    private int tryOne(CatalogServer server, ScorecardArguments.Try arguments)
            throws IOException, UnusableServerException {
        ObjectNode values = PlainJson.MAPPER.createObjectNode();
        values.put("yaml", Files.readString(Path.of(arguments.file()), UTF_8)).put("filter", arguments.filter());
        arguments.entities().forEach(values.putArray("only")::add);
        JsonNode trial = server.request(TRY, values).path("evaluateScorecard");
        if (!trial.path("problems").isEmpty()) {
            trial.path("problems").forEach(problem -> print(arguments.file(), problem));
            return FAILED;
        }
        List<String> levels = levels(trial);
        if (arguments.level() != null && !levels.contains(arguments.level())) {
            err.printf("--level must be one of %s but is '%s'%n", String.join(", ", levels), arguments.level());
            return WRONG_ARGUMENTS;
        }
        new TrialText(out).print(trial);
        if (trial.path("totals").path("entityCount").asInt() == 0) {
            err.println("No entity was evaluated: the scorecard applies to none, or --filter selects none");
            return FAILED;
        }
        return reaches(trial, arguments.level()) ? OK : FAILED;
    }

    private static List<String> levels(JsonNode trial) {
        return StreamSupport.stream(trial.path("totals").path("levels").spliterator(), false)
                .map(level -> level.path("name").asText())
                .toList();
    }

    /// Whether no entity is at a level below the one that is wanted. Levels come in their order, the lowest
    /// first.
    private boolean reaches(JsonNode trial, @Nullable String wanted) {
        if (wanted == null) {
            return true;
        }
        int below = 0;
        for (JsonNode level : trial.path("totals").path("levels")) {
            if (level.path("name").asText().equals(wanted)) {
                break;
            }
            below += level.path("entityCount").asInt();
        }
        if (below > 0) {
            err.printf("%s not reach %s%n", below == 1 ? "1 entity does" : "%d entities do".formatted(below), wanted);
        }
        return below == 0;
    }

    private int lint(CatalogServer server, ScorecardArguments.Lint arguments)
            throws IOException, UnusableServerException {
        int code = OK;
        for (String file : arguments.files()) {
            ObjectNode values = PlainJson.MAPPER.createObjectNode();
            values.put("content", Files.readString(Path.of(file), UTF_8));
            JsonNode checked = server.request(LINT, values).path("validateDescriptor");
            checked.path("problems").forEach(problem -> print(file, problem));
            checked.path("userErrors").forEach(error -> print(file, error));
            boolean valid = checked.path("valid").asBoolean()
                    && StreamSupport.stream(checked.path("userErrors").spliterator(), false)
                            .findAny()
                            .isEmpty();
            code = valid ? code : FAILED;
        }
        return code;
    }

    /// As compilers do, so that editors and pipelines find the place.
    private void print(String file, JsonNode problem) {
        err.printf(
                "%s:%d:%d: %s%n",
                file,
                Math.max(1, problem.path("line").asInt()),
                Math.max(1, problem.path("column").asInt()),
                TrialText.shown(problem.path("message").asText()));
    }
}
