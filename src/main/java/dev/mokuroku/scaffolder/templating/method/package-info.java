/// The methods and functions that templates may call.
///
/// Entry: [Methods][dev.mokuroku.scaffolder.templating.method.Methods]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.method;

import org.jspecify.annotations.NullMarked;
