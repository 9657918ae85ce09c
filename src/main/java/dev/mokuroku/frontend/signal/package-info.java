/// `/api/signals`: a WebSocket over which the server notifies open pages of changes.
///
/// Entry: [Signals][dev.mokuroku.frontend.signal.Signals]. Owns no tables; connections belong to one replica.
@NullMarked
package dev.mokuroku.frontend.signal;

import org.jspecify.annotations.NullMarked;
