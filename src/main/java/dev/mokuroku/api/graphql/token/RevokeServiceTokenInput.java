package dev.mokuroku.api.graphql.token;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RevokeServiceTokenInput")
@Description("Which service token to revoke.")
public class RevokeServiceTokenInput {
    @NonNull
    @Id
    @Description("The id of the token, from serviceTokens.")
    public String id = "";
}
