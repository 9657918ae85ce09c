package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.value.CallableValue;

/// A global function that the user of the language adds.
record AddedFunction(String name, TemplateFunction function) implements CallableValue {}
