package dev.mokuroku.http;

import java.util.Locale;

/// Why the server ended a connection.
enum EndedConnection {
    /// Half the headers of a request arrived.
    HEADER_TIMEOUT,
    /// Half the body of a request arrived.
    BODY_TIMEOUT,
    /// The client did not take its response.
    WRITE_TIMEOUT,
    /// Clients that do not take their responses kept too much memory.
    MEMORY;

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
