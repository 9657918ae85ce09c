package dev.mokuroku.scaffolder.templating.run;

import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.WorkMeter;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Work;

/// What a rendering may still cost. Tells the meter of the run now and then, so that each unit costs no more than a
/// comparison.
public final class Budget implements Work {
    /// Characters that are written need memory as well as time.
    private static final int WRITE_COST = 8;
    /// A unit of work takes as long as so many characters, about.
    private static final int CHARACTERS_OF_UNIT = 512;

    private static final long UNITS_BETWEEN_CHECKS = 1_000;
    private static final long CHARACTERS_BETWEEN_CHECKS = UNITS_BETWEEN_CHECKS * CHARACTERS_OF_UNIT;

    private final TemplateLimits limits;
    private final WorkMeter meter;
    private long units;
    private long characters;
    private long printed;
    private int calls;
    /// Up to these, nothing needs to be checked.
    private long freeUnits;
    private long freeCharacters;
    /// What the meter knows of.
    private long metered;

    public Budget(TemplateLimits limits, WorkMeter meter) {
        this.limits = limits;
        this.meter = meter;
        this.freeUnits = Math.min(limits.work(), UNITS_BETWEEN_CHECKS);
        this.freeCharacters = Math.min(limits.characters(), CHARACTERS_BETWEEN_CHECKS);
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
        if (units > freeUnits) {
            checkUnits();
        }
    }

    private void checkUnits() {
        if (units > limits.work()) {
            throw exceeded("work unit", limits.work(), units);
        }
        freeUnits = Math.min(limits.work(), units + UNITS_BETWEEN_CHECKS);
        settle();
        meter.check();
    }

    @Override
    public void read(long count) {
        characters += count;
        if (characters > freeCharacters) {
            checkCharacters();
        }
    }

    private void checkCharacters() {
        if (characters > limits.characters()) {
            throw exceeded("character", limits.characters(), characters);
        }
        freeCharacters = Math.min(limits.characters(), characters + CHARACTERS_BETWEEN_CHECKS);
        settle();
        meter.check();
    }

    /// Tells the meter what was done since it was last told. Call at the end of the rendering, also of one that failed.
    public void settle() {
        long done = Math.min(units, limits.work()) + Math.min(characters, limits.characters()) / CHARACTERS_OF_UNIT;
        meter.add(done - metered);
        metered = done;
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
