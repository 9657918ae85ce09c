package dev.mokuroku.catalog.audit;

import java.lang.ScopedValue.CallableOp;
import java.util.function.Supplier;

/// In whose name a thread changes the catalog: the principal of a request, or [#WEBHOOK]. Where nobody is
/// named, it is the source that is read: `source:github:acme`.
public final class Author {
    public static final String WEBHOOK = "webhook";

    private static final ScopedValue<String> NAME = ScopedValue.newInstance();

    private Author() {}

    /// Runs work with this author, on the calling thread.
    public static <T, X extends Throwable> T runAs(String name, CallableOp<T, X> work) throws X {
        return ScopedValue.where(NAME, name).call(work);
    }

    /// Wraps work for another thread, so that it runs with this thread's author.
    public static <T> Supplier<T> propagating(Supplier<T> work) {
        String name = name();
        return name.isEmpty() ? work : () -> runAs(name, work::get);
    }

    /// `""` where nobody is named.
    static String name() {
        return NAME.isBound() ? NAME.get() : "";
    }

    public static String currentOrSource(String source) {
        return NAME.isBound() ? NAME.get() : "source:" + source;
    }
}
