package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.query.Refs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EntityRefInput")
@Description("The entity to process.")
public class EntityRefInput {
    @Id
    @NonNull
    @Description(Refs.DESCRIPTION)
    public String ref = "";
}
