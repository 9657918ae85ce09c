package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.query.Refs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DeleteOrphanInput")
@Description("Which entity to delete.")
public class DeleteOrphanInput {
    @NonNull
    @Description(Refs.DESCRIPTION)
    public String ref = "";
}
