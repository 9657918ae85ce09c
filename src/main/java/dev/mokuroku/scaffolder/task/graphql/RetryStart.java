package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scaffolder.task.control.RetryFrom;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(RetryFrom.class)
@Description("Which steps a retry repeats.")
public enum RetryStart {
    @Description("All. What a step made outside is found again.")
    START,
    @Description("The step that failed, and those behind it; all, if the files of the task are deleted already.")
    FAILED_STEP
}
