package dev.mokuroku.http;

import jakarta.ws.rs.core.StreamingOutput;

/// The body of a response that may be large: it is written while it is made, at the pace of its reader. A limited
/// number of them is written at the same time; a further one waits, and is refused with `SERVICE_UNAVAILABLE` when
/// it has waited for `mokuroku.http.stream-wait`.
public record StreamedResponse(StreamingOutput content) {}
