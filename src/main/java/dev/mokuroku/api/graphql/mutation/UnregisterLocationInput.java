package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("UnregisterLocationInput")
@Description("The registration to delete.")
public class UnregisterLocationInput {
    @Id
    @NonNull
    @Description("The registration's id.")
    public String id = "";
}
