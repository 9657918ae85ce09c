package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.Refs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EntityRefInput")
@Description("Which entity it is about.")
public class EntityRefInput {
    @Id
    @NonNull
    @Description(Refs.DESCRIPTION)
    public String ref = "";
}
