package dev.mokuroku.scaffolder.task.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("TemplateSecretInput")
@Description("A secret for a task. It is encrypted, never given out, and deleted when the task ends.")
public class SecretInput {
    @NonNull
    @Description("The name by which steps read it: secrets.NAME.")
    public String name = "";

    @NonNull
    @Description("The secret.")
    public String value = "";
}
