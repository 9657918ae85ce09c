package dev.mokuroku.scorecard.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The functions that expressions have beside those of CEL. `docs/scorecard-expressions.md` describes them.
final class CheckFunctions {
    static final String MATCHES = "matches";
    static final String IN_VERSION_RANGE = "inVersionRange";
    /// With one argument it is a macro, which adds today.
    static final String DAYS_SINCE = "daysSince";
    static final String DATE = "date";
    static final String VERSION_AT_LEAST = "versionAtLeast";

    private static final TypeParamType ELEMENT = TypeParamType.create("E");

    private CheckFunctions() {}

    static List<CelFunctionDecl> declarations() {
        CelType text = SimpleType.STRING;
        return List.of(
                newFunctionDeclaration(MATCHES, newMemberOverload("text_matches", SimpleType.BOOL, text, text)),
                newFunctionDeclaration("contains", newMemberOverload("text_contains", SimpleType.BOOL, text, text)),
                newFunctionDeclaration("lower", newMemberOverload("text_lower", text, text)),
                newFunctionDeclaration(
                        VERSION_AT_LEAST, newGlobalOverload("version_at_least", SimpleType.BOOL, text, text, text)),
                newFunctionDeclaration(
                        IN_VERSION_RANGE, newGlobalOverload("in_version_range", SimpleType.BOOL, text, text)),
                newFunctionDeclaration(
                        DAYS_SINCE,
                        newGlobalOverload("days_between", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
                newFunctionDeclaration(DATE, newGlobalOverload("text_date", SimpleType.TIMESTAMP, text)),
                newFunctionDeclaration(
                        "count", newGlobalOverload("list_count", SimpleType.INT, ListType.create(ELEMENT), ELEMENT)));
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                        binary(MATCHES, "text_matches", String.class, String.class, TextPatterns::matches),
                        binary("contains", "text_contains", String.class, String.class, CheckFunctions::contains),
                        unary("lower", "text_lower", String.class, CheckFunctions::lower),
                        CelFunctionBinding.fromOverloads(
                                        VERSION_AT_LEAST,
                                        CelFunctionBinding.from(
                                                "version_at_least",
                                                List.of(String.class, String.class, String.class),
                                                arguments -> Versions.isAtLeast(
                                                        (String) arguments[0], (String) arguments[1], (String)
                                                                arguments[2])))
                                .asList(),
                        binary(IN_VERSION_RANGE, "in_version_range", String.class, String.class, Versions::isInRange),
                        binary(DAYS_SINCE, "days_between", Instant.class, Instant.class, CheckFunctions::daysBetween),
                        unary(DATE, "text_date", String.class, CheckFunctions::date),
                        binary("count", "list_count", List.class, Object.class, CheckFunctions::count))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<CelFunctionBinding> unary(
            String name, String overload, Class<T> type, CelFunctionOverload.Unary<T> function) {
        return CelFunctionBinding.fromOverloads(name, CelFunctionBinding.from(overload, type, function))
                .asList();
    }

    private static <T, U> List<CelFunctionBinding> binary(
            String name, String overload, Class<T> first, Class<U> second, CelFunctionOverload.Binary<T, U> function) {
        return CelFunctionBinding.fromOverloads(name, CelFunctionBinding.from(overload, first, second, function))
                .asList();
    }

    /// The search is quadratic at worst.
    private static boolean contains(String text, String part) {
        Work.add(text.length() + (long) text.length() * part.length() / 16);
        return text.contains(part);
    }

    private static String lower(String text) {
        Work.add(text.length());
        return text.toLowerCase(Locale.ROOT);
    }

    private static long daysBetween(Instant time, Instant today) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(time, ZoneOffset.UTC), LocalDate.ofInstant(today, ZoneOffset.UTC));
    }

    /// @throws java.time.format.DateTimeParseException if the text is no date; CEL reports its message
    private static Instant date(String text) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static long count(List<?> list, Object value) {
        Work.add(list.size());
        return list.stream().filter(element -> Objects.equals(element, value)).count();
    }
}
