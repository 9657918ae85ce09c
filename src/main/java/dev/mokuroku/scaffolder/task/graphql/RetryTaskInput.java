package dev.mokuroku.scaffolder.task.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RetryTaskInput")
@Description("Which task to retry.")
public class RetryTaskInput {
    @NonNull
    @Description("The id of a task that has ended.")
    public String id = "";

    @DefaultValue("FAILED_STEP")
    @Description("Which steps are repeated.")
    public RetryStart from = RetryStart.FAILED_STEP;

    @Nullable
    @Description("The secrets that the template asks for. Those of the first run are deleted.")
    public List<@NonNull SecretInput> secrets;
}
