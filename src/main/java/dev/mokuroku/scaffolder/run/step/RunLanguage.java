package dev.mokuroku.scaffolder.run.step;

import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.Templating;
import java.util.Map;

/// The template language of one run, with the functions that know the state of the run.
@FunctionalInterface
public interface RunLanguage {
    Templating withGlobals(Map<String, TemplateFunction> globals);
}
