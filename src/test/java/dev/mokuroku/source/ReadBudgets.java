package dev.mokuroku.source;

/// Budgets of tests.
public final class ReadBudgets {
    private ReadBudgets() {}

    public static ReadBudget unlimited() {
        return new ReadBudget(ReadLimits.DISCOVERED, () -> false, System::nanoTime);
    }
}
