package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scorecard.fact.FactType;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(FactType.class)
@Description("The type of a fact.")
public enum FactValueType {
    @Description("True or false.")
    BOOLEAN,
    @Description("A whole number.")
    INTEGER,
    @Description("A number.")
    NUMBER,
    @Description("A text.")
    TEXT,
    @Description("A time, such as 2026-03-01T12:30:00Z.")
    TIME,
    @Description("A list of texts.")
    TEXTS,
    @Description("An object whose values are texts.")
    TEXT_MAP,
    @Description("Any JSON object.")
    JSON
}
