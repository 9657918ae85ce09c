package dev.mokuroku.scaffolder.templating;

/// Counts what all renderings of a run cost together, and may end the run. Each rendering has limits of its own beside:
/// [TemplateLimits].
public interface WorkMeter {
    /// Counts nothing.
    WorkMeter NONE = new WorkMeter() {
        @Override
        public void add(long units) {
            // nobody asks
        }

        @Override
        public void check() {
            // nothing ends
        }
    };

    /// The meter of the run on this thread. Actions render with an engine that all runs share, so the engine finds the
    /// meter by the thread.
    ScopedValue<WorkMeter> CURRENT = ScopedValue.newInstance();

    /// The meter of the run on this thread, or [#NONE].
    static WorkMeter current() {
        return CURRENT.orElse(NONE);
    }

    /// Counts work that was done. Throws nothing.
    ///
    /// @param units of work, as in [TemplateLimits#work()]; 512 characters that are read count as one
    void add(long units);

    /// Called often while a text is rendered: before it costs a thousand units more.
    ///
    /// @throws RuntimeException to end the rendering and the run; no [TemplateException], for a text that fails to
    ///     render may stay as it is written
    void check();
}
