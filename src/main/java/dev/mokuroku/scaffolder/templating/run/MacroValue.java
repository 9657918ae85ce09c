package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.syntax.Statement.Macro;
import dev.mokuroku.scaffolder.templating.value.CallableValue;

/// A macro.
///
/// @param frame where it was declared; a caller sees the names there, a macro only the shared ones
/// @param caller whether it is the body of a call
record MacroValue(Macro macro, Frame frame, boolean caller) implements CallableValue {}
