package library;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in a currency. Replace this example with the first class of the library.
///
/// @param currency three letters, such as `EUR`
public record Money(BigDecimal amount, String currency) {
    private static final int DECIMALS = 2;

    public Money {
        amount = amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /// @throws IllegalArgumentException if the currencies differ
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(amount.add(other.amount), currency);
    }
}
