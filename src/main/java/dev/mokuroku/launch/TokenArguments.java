package dev.mokuroku.launch;

import dev.mokuroku.security.Role;
import dev.mokuroku.security.servicetoken.TokenRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The arguments of `token`.
sealed interface TokenArguments {
    String ROLE = "--role";
    String EXPIRES_IN_DAYS = "--expires-in-days";
    String SCOPE = "--scope";
    String USAGE = """
            Usage:
              token issue NAME --role reader|editor|admin [--expires-in-days DAYS] [--scope FILTER]
              token list
              token revoke ID""";

    record Issue(TokenRequest request) implements TokenArguments {}

    record ListAll() implements TokenArguments {}

    record Revoke(UUID id) implements TokenArguments {}

    /// @param arguments after `token`
    /// @throws IllegalArgumentException that names the argument or option
    static TokenArguments parse(List<String> arguments) {
        String action = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (action) {
            case "issue" -> issue(rest);
            case "list" -> {
                Words.parse("list", rest, List.of(), Set.of());
                yield new ListAll();
            }
            case "revoke" -> new Revoke(id(Words.parse("revoke", rest, List.of("ID"), Set.of())));
            case "" -> throw new IllegalArgumentException("token needs issue, list or revoke");
            default ->
                throw new IllegalArgumentException("token needs issue, list or revoke, but has '%s'".formatted(action));
        };
    }

    private static Issue issue(List<String> arguments) {
        Words words = Words.parse("issue", arguments, List.of("NAME"), Set.of(ROLE, EXPIRES_IN_DAYS, SCOPE));
        return new Issue(new TokenRequest(
                words.operand(),
                role(words.options().get(ROLE)),
                days(words.options().get(EXPIRES_IN_DAYS)),
                words.options().get(SCOPE)));
    }

    private static Role role(@Nullable String text) {
        String expected = Arrays.stream(Role.values()).map(Role::text).collect(Collectors.joining(", "));
        if (text == null) {
            throw new IllegalArgumentException("token issue needs %s with one of %s".formatted(ROLE, expected));
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s must be one of %s but is '%s'".formatted(ROLE, expected, text)));
    }

    private static @Nullable Integer days(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "%s must be from 1 to %d but is '%s'".formatted(EXPIRES_IN_DAYS, TokenRequest.MAX_DAYS, text));
        }
    }

    private static UUID id(Words words) {
        try {
            return UUID.fromString(words.operand());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "ID must be a UUID that token list shows, but is '%s'".formatted(words.operand()));
        }
    }

    /// @param operand `""` if the action has none
    record Words(String operand, Map<String, String> options) {
        /// @param operands names of those that the action needs, at most one
        static Words parse(String action, List<String> arguments, List<String> operands, Set<String> allowed) {
            Map<String, String> options = new HashMap<>();
            String operand = null;
            Iterator<String> next = arguments.iterator();
            while (next.hasNext()) {
                String argument = next.next();
                if (argument.startsWith("--")) {
                    addOption(action, argument, next, allowed, options);
                } else if (operand == null && !operands.isEmpty()) {
                    operand = argument;
                } else {
                    throw new IllegalArgumentException(
                            "token %s has an unexpected argument '%s'".formatted(action, argument));
                }
            }
            if (operand == null && !operands.isEmpty()) {
                throw new IllegalArgumentException("token %s needs %s".formatted(action, operands.getFirst()));
            }
            return new Words(operand == null ? "" : operand, options);
        }

        private static void addOption(
                String action,
                String argument,
                Iterator<String> next,
                Set<String> allowed,
                Map<String, String> options) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException("token %s has no option %s".formatted(action, name));
            }
            if (equals < 0 && !next.hasNext()) {
                throw new IllegalArgumentException("%s needs a value".formatted(name));
            }
            String value = equals < 0 ? next.next() : argument.substring(equals + 1);
            if (options.put(name, value) != null) {
                throw new IllegalArgumentException("%s must be given once".formatted(name));
            }
        }
    }
}
