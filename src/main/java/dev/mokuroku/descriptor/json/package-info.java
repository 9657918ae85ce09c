/// JSON as JavaScript reads it: every number is a double, and of a repeated key the last value counts.
///
/// Entry: [JsonText][dev.mokuroku.descriptor.json.JsonText]. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.json;

import org.jspecify.annotations.NullMarked;
