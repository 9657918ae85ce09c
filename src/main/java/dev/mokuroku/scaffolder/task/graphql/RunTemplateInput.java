package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.graphql.schema.Json;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RunTemplateInput")
@Description("What to run, with which values.")
public class RunTemplateInput {
    @NonNull
    @Description("The reference of the template; the kind and the namespace may be left out.")
    public String template = "";

    @Nullable
    @Description("The values of the form, an object by the names of its fields; none if not set.")
    public Json values;

    @Nullable
    @Description("The secrets that the template asks for.")
    public List<@NonNull SecretInput> secrets;
}
