/** An amount in a currency. Replace this example with the first type of the library. */
export interface Money {
  /** In the smallest unit of the currency, such as cents. */
  amount: number;
  /** Three letters, such as `EUR`. */
  currency: string;
}

/** The sum of two amounts of one currency. */
export function add(one: Money, other: Money): Money {
  if (one.currency !== other.currency) {
    throw new TypeError(`Cannot add ${other.currency} to ${one.currency}`);
  }
  return { amount: one.amount + other.amount, currency: one.currency };
}
