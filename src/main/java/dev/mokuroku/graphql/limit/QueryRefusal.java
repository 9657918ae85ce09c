package dev.mokuroku.graphql.limit;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.util.Locale;

/// A request that exceeds a limit. Nothing was executed.
public final class QueryRefusal extends CatalogException {
    private static final long serialVersionUID = 1L;

    /// Which limit: the tag `reason` of `mokuroku.graphql.refusals`.
    public enum Reason {
        BODY,
        TOKENS,
        DEPTH,
        FIELDS,
        ALIASES,
        ROOT_FIELDS,
        CYCLE,
        LIST,
        TEXT,
        INPUT_DEPTH,
        PAGE_SIZE,
        COST,
        INTROSPECTION,
        BATCH,
        TIMEOUT,
        CONNECTIONS,
        OPERATIONS;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public QueryRefusal(Reason reason, String message) {
        this(reason, ErrorCode.LIMIT_EXCEEDED, message);
    }

    public QueryRefusal(Reason reason, ErrorCode code, String message) {
        super(code, message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
