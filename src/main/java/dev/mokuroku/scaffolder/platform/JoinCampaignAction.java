package dev.mokuroku.scaffolder.platform;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.edit.CampaignMembership;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import jakarta.enterprise.context.ApplicationScoped;

/// `mokuroku:campaign:join`: makes an entity a member of a campaign as the person who runs the template.
@ApplicationScoped
public class JoinCampaignAction implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(JoinCampaignAction.class, "/dev/mokuroku/scaffolder/platform/join.yaml");

    private final CampaignMembership membership;
    private final TaskCaller caller;

    JoinCampaignAction(CampaignMembership membership, TaskCaller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) {
        EntityRef campaign = Refs.parse(context.input(), "campaign", "campaign");
        EntityRef entity = Refs.parse(context.input(), "entity", "component");
        CampaignMembership.Joined joined = caller.changeAsCaller(
                context.task(), "change members of campaigns", () -> membership.join(campaign, entity));
        context.log()
                .info((joined.isNew() ? "%s joined %s" : "%s is a member of %s already").formatted(entity, campaign));
        context.output("joined", BooleanNode.valueOf(joined.isNew()));
        context.output(
                "platformComponent",
                TextNode.valueOf(joined.campaign().component().toString()));
        context.output("to", TextNode.valueOf(joined.campaign().to()));
        if (joined.campaign().by() != null) {
            context.output("by", TextNode.valueOf(joined.campaign().by().toString()));
        }
    }
}
