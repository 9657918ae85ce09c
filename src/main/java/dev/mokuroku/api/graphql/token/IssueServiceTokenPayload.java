package dev.mokuroku.api.graphql.token;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.security.servicetoken.IssuedToken;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A service token that was issued.")
public record IssueServiceTokenPayload(
        @Nullable @Description("The token itself, which no later response shows; null after an error.")
        String token,

        @Nullable @Description("The issued token without its text; null after an error.")
        ServiceTokenView serviceToken,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {
    static IssueServiceTokenPayload of(IssuedToken issued) {
        return new IssueServiceTokenPayload(issued.text(), ServiceTokenView.of(issued.token()), List.of());
    }

    static IssueServiceTokenPayload failed(List<UserError> errors) {
        return new IssueServiceTokenPayload(null, null, errors);
    }

    /// Without the token: logs print records.
    @Override
    public String toString() {
        return "IssueServiceTokenPayload[" + serviceToken + ", " + userErrors + "]";
    }
}
