package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.value.Value;

/// Where a statement runs.
///
/// @param scope the names it sees
/// @param shared the names that macros see: those that the template is given, and those set outside of loops
/// @param sharesMacros whether a macro that is declared here is shared
/// @param sharesValues whether a name that is set here is shared
record Frame(Scope scope, Scope shared, boolean sharesMacros, boolean sharesValues) {
    /// In a loop.
    Frame within(Scope inner) {
        return new Frame(inner, shared, false, false);
    }

    /// In a macro or a block.
    Frame separate(Scope inner) {
        return new Frame(inner, shared, true, false);
    }

    /// In a part whose text is captured.
    Frame capturing(Scope inner) {
        return new Frame(inner, shared, sharesMacros, sharesValues);
    }

    void assign(String name, Value value) {
        scope.assign(name, value);
        if (sharesValues) {
            shared.define(name, value);
        }
    }

    void declareMacro(String name, Value macro) {
        scope.define(name, macro);
        if (sharesMacros) {
            shared.define(name, macro);
        }
    }
}
