/// The server's side of HTTP, whatever is asked over it: limits of time and memory for connections, responses
/// written at the pace of their reader, and what every request is checked for.
///
/// Entry: [ConnectionGuards][dev.mokuroku.http.ConnectionGuards] for connections,
/// [StreamedResponse][dev.mokuroku.http.StreamedResponse] for large responses. Owns no tables.
@NullMarked
package dev.mokuroku.http;

import org.jspecify.annotations.NullMarked;
