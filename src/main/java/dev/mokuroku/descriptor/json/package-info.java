/// JSON as JavaScript has it, where every number is a double and keys have an order of their own.
///
/// Entry: [JsonText][dev.mokuroku.descriptor.json.JsonText] reads it. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.json;

import org.jspecify.annotations.NullMarked;
