package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Work;

/// What a rendering may still cost.
public final class Budget implements Work {
    /// Characters that are written need memory as well as time.
    private static final int WRITE_COST = 8;

    private final TemplateLimits limits;
    private long units;
    private long characters;
    private long printed;
    private int calls;

    public Budget(TemplateLimits limits) {
        this.limits = limits;
    }

    /// One step of the interpreter.
    void step(int depth) {
        if (depth > limits.nesting()) {
            throw exceeded("nesting depth", limits.nesting(), depth);
        }
        items(1);
    }

    @Override
    public void items(long count) {
        units += count;
        if (units > limits.work()) {
            throw exceeded("work unit", limits.work(), units);
        }
    }

    @Override
    public void read(long count) {
        characters += count;
        if (characters > limits.characters()) {
            throw exceeded("character", limits.characters(), characters);
        }
    }

    @Override
    public void write(long length, long appended) {
        if (length > limits.output()) {
            throw exceeded("text length", limits.output(), length);
        }
        read(appended * WRITE_COST);
    }

    /// Characters of the output.
    void print(int length) {
        printed += length;
        if (printed > limits.output()) {
            throw exceeded("output code unit", limits.output(), printed);
        }
    }

    void call() {
        if (++calls > limits.calls()) {
            throw exceeded("capability call", limits.calls(), calls);
        }
    }

    private static TemplateFailure exceeded(String what, long limit, long observed) {
        return TemplateFailure.limit(
                "Template evaluation exceeded the %s limit of %d (observed %d)".formatted(what, limit, observed));
    }
}
