/// `/api/signals`: a WebSocket over which the server tells open pages what changed.
///
/// Entry: [Signals][dev.mokuroku.frontend.signal.Signals]. Owns no tables; connections are of the replica
/// that holds them.
@NullMarked
package dev.mokuroku.frontend.signal;

import org.jspecify.annotations.NullMarked;
