package dev.mokuroku.catalog.audit;

import java.lang.ScopedValue.CallableOp;
import java.util.function.Supplier;

/// In whose name a thread changes the catalog: the principal of a request, or [#WEBHOOK]. Where nobody is
/// named, it is the source that is read: `source:github:acme`.
public final class Author {
    public static final String WEBHOOK = "webhook";

    private static final ScopedValue<String> NAME = ScopedValue.newInstance();

    private Author() {}

    /// What this does on its own thread is done in that name.
    public static <T, X extends Throwable> T acting(String name, CallableOp<T, X> work) throws X {
        return ScopedValue.where(NAME, name).call(work);
    }

    /// This work, for another thread, in the name in which this one acts.
    public static <T> Supplier<T> carriedInto(Supplier<T> work) {
        String name = name();
        return name.isEmpty() ? work : () -> acting(name, work::get);
    }

    /// `""` where nobody is named.
    static String name() {
        return NAME.isBound() ? NAME.get() : "";
    }

    public static String orSource(String source) {
        return NAME.isBound() ? NAME.get() : "source:" + source;
    }
}
