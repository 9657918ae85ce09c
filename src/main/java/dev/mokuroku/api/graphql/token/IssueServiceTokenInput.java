package dev.mokuroku.api.graphql.token;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("IssueServiceTokenInput")
@Description("Which service token to issue.")
public class IssueServiceTokenInput {
    @NonNull
    @Description("The name of the service: 1 to 63 letters, digits, '.', '_' or '-'. No name of mokuroku.auth.tokens.")
    public String name = "";

    @NonNull
    @Description("What the service may do.")
    public ServiceTokenRole role = ServiceTokenRole.READER;

    @Nullable
    @Description("The days until the token expires, from 1 to 3650. Without it, the token does not expire.")
    public Integer expiresInDays;

    @Nullable
    @Description(
            "The entities that the service sees and changes: a filter (kind=component,spec.type=service) or a predicate in JSON. Without it, the token is not limited. Not for the role ADMIN.")
    public String scope;
}
