package dev.mokuroku.scorecard.fact.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("TextEntryInput")
@Description("An entry of a map of texts.")
public class TextEntryInput {
    @NonNull
    @Description("Its key.")
    public String key = "";

    @NonNull
    @Description("Its text.")
    public String text = "";
}
