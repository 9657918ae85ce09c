package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What a client sees of a failure. A [CatalogException] keeps its code and message, and a database that does not
/// answer is reported as such. Any other failure is logged under an incident id; the client sees only the id.
///
/// @param field the argument that caused the failure; null if none did
record ShownFailure(ErrorCode code, @Nullable String field, String message) {
    private static final Logger LOG = Logger.getLogger(ShownFailure.class);

    /// Logs the failure too.
    ///
    /// @param description what failed, for the log
    static ShownFailure of(String description, @Nullable Throwable failure) {
        CatalogException known = knownIn(failure);
        if (known != null) {
            LOG.debugf("%s: %s", known.code(), known.getMessage());
            return of(known);
        }
        Optional<CatalogException> unavailable = failure == null ? Optional.empty() : DatabaseFailure.of(failure);
        if (unavailable.isPresent()) {
            LOG.warnf("PostgreSQL cannot answer: %s", failure);
            return of(unavailable.get());
        }
        return incident(description, failure);
    }

    static ShownFailure incident(String description, @Nullable Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s: %s", incident, description);
        return new ShownFailure(
                ErrorCode.INTERNAL, null, "Internal error; the server log has details under incident " + incident);
    }

    static boolean isForCallers(Throwable failure) {
        return knownIn(failure) != null || DatabaseFailure.of(failure).isPresent();
    }

    static ShownFailure of(CatalogException failure) {
        return new ShownFailure(failure.code(), failure.field(), failure.getMessage());
    }

    /// Searches the causes, because SmallRye and data loaders wrap failures.
    private static @Nullable CatalogException knownIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CatalogException known) {
                return known;
            }
            if (cause instanceof DateTimeParseException malformed && isOfArgument(malformed)) {
                return CatalogException.invalidInput(
                        "'%s' is no date or time that exists".formatted(malformed.getParsedString()));
            }
        }
        return null;
    }

    /// SmallRye reads dates and times after the validation, which accepts any text.
    private static boolean isOfArgument(DateTimeParseException malformed) {
        return Arrays.stream(malformed.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("io.smallrye.graphql.transformation."));
    }
}
