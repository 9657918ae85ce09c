package dev.mokuroku.launch.scorecard;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The arguments of `scorecard`.
sealed interface ScorecardArguments {
    String USAGE = """
            Usage:
              scorecard try FILE [--entity REF]… [--filter FILTER] [--level NAME] [--server URL]
              scorecard lint FILE… [--server URL]
            The server is http://localhost:8080 unless --server or MOKUROKU_SERVER says otherwise. A token is read from
            the variable MOKUROKU_TOKEN.""";

    String SERVER_VARIABLE = "MOKUROKU_SERVER";
    String DEFAULT_SERVER = "http://localhost:8080";

    /// The address of a running server.
    URI server();

    /// @param entities references; all that the scorecard applies to if empty
    /// @param level that each of them must reach, so that the command succeeds; null for any
    record Try(
            URI server,
            String file,
            List<String> entities,
            @Nullable String filter,
            @Nullable String level) implements ScorecardArguments {}

    record Lint(URI server, List<String> files) implements ScorecardArguments {}

    /// @param arguments after `scorecard`
    /// @param variables of the environment
    /// @throws IllegalArgumentException that names the argument or option
    static ScorecardArguments parse(List<String> arguments, Map<String, String> variables) {
        String action = arguments.isEmpty() ? "" : arguments.getFirst();
        Words words = new Words(
                action,
                action.equals("try") ? List.of("--entity", "--filter", "--level", "--server") : List.of("--server"));
        words.read(arguments.stream().skip(1).iterator());
        URI server = server(words.last("--server", variables.getOrDefault(SERVER_VARIABLE, DEFAULT_SERVER)));
        return switch (action) {
            case "try" -> {
                if (words.operands.size() != 1) {
                    throw new IllegalArgumentException("scorecard try needs one FILE");
                }
                yield new Try(
                        server,
                        words.operands.getFirst(),
                        words.all("--entity"),
                        words.lastOrNull("--filter"),
                        words.lastOrNull("--level"));
            }
            case "lint" -> {
                if (words.operands.isEmpty()) {
                    throw new IllegalArgumentException("scorecard lint needs at least one FILE");
                }
                yield new Lint(server, List.copyOf(words.operands));
            }
            default -> throw new IllegalArgumentException("scorecard needs try or lint");
        };
    }

    private static URI server(String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(wrongServer(text), malformed);
        }
        throw new IllegalArgumentException(wrongServer(text));
    }

    private static String wrongServer(String text) {
        return "--server must be an address such as https://catalog.example.com but is '%s'".formatted(text);
    }

    /// Operands and options in any order.
    final class Words {
        private record Option(String name, String value) {}

        private final String action;
        private final List<String> known;
        private final List<String> operands = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();

        Words(String action, List<String> known) {
            this.action = action;
            this.known = known;
        }

        void read(Iterator<String> next) {
            while (next.hasNext()) {
                String argument = next.next();
                if (!argument.startsWith("--")) {
                    operands.add(argument);
                    continue;
                }
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("scorecard %s has no option %s".formatted(action, name));
                }
                if (equals < 0 && !next.hasNext()) {
                    throw new IllegalArgumentException("%s needs a value".formatted(name));
                }
                options.add(new Option(name, equals < 0 ? next.next() : argument.substring(equals + 1)));
            }
        }

        List<String> all(String name) {
            return options.stream()
                    .filter(option -> option.name().equals(name))
                    .map(Option::value)
                    .toList();
        }

        @Nullable
        String lastOrNull(String name) {
            List<String> given = all(name);
            return given.isEmpty() ? null : given.getLast();
        }

        String last(String name, String fallback) {
            List<String> given = all(name);
            return given.isEmpty() ? fallback : given.getLast();
        }
    }
}
