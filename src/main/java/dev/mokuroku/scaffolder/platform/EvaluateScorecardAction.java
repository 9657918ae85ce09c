package dev.mokuroku.scaffolder.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.gate.GateDecision;
import dev.mokuroku.scorecard.gate.Gates;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `mokuroku:scorecard:evaluate`: evaluates a scorecard for an entity as the person who runs the template may see both.
@ApplicationScoped
public class EvaluateScorecardAction implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(EvaluateScorecardAction.class, "/dev/mokuroku/scaffolder/platform/evaluate.yaml");

    private final VisibleScorecards scorecards;
    private final CatalogIndex index;
    private final Gates gates;
    private final TaskCaller caller;

    EvaluateScorecardAction(VisibleScorecards scorecards, CatalogIndex index, Gates gates, TaskCaller caller) {
        this.scorecards = scorecards;
        this.index = index;
        this.gates = gates;
        this.caller = caller;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) {
        EntityRef scorecard = Refs.parse(context.input(), "scorecard", "scorecard");
        EntityRef entity = Refs.parse(context.input(), "entity", "component");
        GateDecision decision = caller.run(
                context.task(),
                () -> decide(scorecard, entity, context.input().path("level").textValue()));
        String blocking = decision.blocking().stream()
                .map(finding -> finding.check().id())
                .collect(Collectors.joining(", "));
        context.log()
                .info(
                        decision.passed()
                                ? "%s passes %s".formatted(entity, scorecard)
                                : "%s does not pass %s: %s".formatted(entity, scorecard, blocking));
        output(context, decision);
        if (!decision.passed() && context.input().path("failStep").asBoolean()) {
            throw ActionException.failed("%s does not pass %s: %s".formatted(entity, scorecard, blocking));
        }
    }

    private GateDecision decide(EntityRef scorecard, EntityRef entity, @Nullable String level) {
        IndexedEntity found = index.byRef(entity)
                .orElseThrow(() -> CatalogException.notFound("No entity %s is in the catalog".formatted(entity)));
        return gates.decideWith(scorecards.get(scorecard), found, level, Map.of());
    }

    private static void output(ActionContext context, GateDecision decision) {
        context.output("passed", BooleanNode.valueOf(decision.passed()));
        ArrayNode blocking = PlainJson.MAPPER.createArrayNode();
        decision.blocking().forEach(finding -> blocking.add(finding.check().id()));
        context.output("blocking", blocking);
        EntityResult result = decision.result();
        if (result != null) {
            context.output("percent", IntNode.valueOf(result.percent()));
            if (result.level() != null) {
                context.output("level", TextNode.valueOf(result.level()));
            }
        }
    }
}
