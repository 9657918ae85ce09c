package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.value.CallableValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.List;

/// A method or function of the language itself.
public final class NativeFunction implements CallableValue {
    private final String operation;
    private final Arity arity;
    private final Code code;

    /// What the function does.
    @FunctionalInterface
    interface Code {
        Value call(Given given);
    }

    NativeFunction(String operation, Arity arity, Code code) {
        this.operation = operation;
        this.arity = arity;
        this.code = code;
    }

    /// What error texts call the function.
    public String operation() {
        return operation;
    }

    /// @throws TemplateFailure if the function accepts another number of arguments
    public void refuseCount(int count) {
        String wanted = arity.refusal(count);
        if (!wanted.isEmpty()) {
            throw new TemplateFailure(operation + " " + wanted);
        }
    }

    public Value call(List<Value> arguments, Work work) {
        return code.call(new Given(arguments, work));
    }
}
