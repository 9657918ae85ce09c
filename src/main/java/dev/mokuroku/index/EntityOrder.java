package dev.mokuroku.index;

/// An order of a page: by the values of a field, and where they are equal by ref. Entities without the
/// field come last.
///
/// @param field dotted path; `""` orders by ref alone
public record EntityOrder(String field, boolean descending) {
    public static final EntityOrder BY_REF = new EntityOrder("", false);
}
