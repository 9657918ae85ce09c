package dev.mokuroku.scaffolder.measure.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.TemplateView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.measure.FigureDays;
import dev.mokuroku.scaffolder.measure.Product;
import dev.mokuroku.scaffolder.measure.Products;
import dev.mokuroku.scaffolder.measure.TemplateStatistics;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Fields of templates and of what they made.
@GraphQLApi
public class TemplateFiguresGraphQL {
    private final TemplateStatistics statistics;
    private final Products products;
    private final VisibleCatalog visible;

    TemplateFiguresGraphQL(TemplateStatistics statistics, Products products, VisibleCatalog visible) {
        this.statistics = statistics;
        this.products = products;
        this.visible = visible;
    }

    @Name("figures")
    @NonNull
    @Description("How its runs went.")
    public List<@NonNull TemplateFiguresView> figures(
            @Source List<TemplateView> templates,
            @DefaultValue("90") @Description("Within so many days, 1 to 400.") int days) {
        int checked = FigureDays.check(days);
        List<String> refs = templates.stream()
                .map(template -> template.indexed().ref().toString())
                .toList();
        return statistics.of(refs, checked).stream()
                .map(TemplateFiguresView::of)
                .toList();
    }

    @Name("scaffoldedFrom")
    @Description("The template and the task that made it; null if no task did, or the caller may not see the template.")
    public List<@Nullable ScaffoldedFrom> scaffoldedFrom(@Source List<EntityView> entities) {
        List<EntityRef> refs =
                entities.stream().map(entity -> entity.indexed().ref()).toList();
        Map<EntityRef, Product> made = products.of(refs);
        Predicate<EntityRef> shown =
                visible.among(made.values().stream().map(Product::template).toList());
        List<@Nullable ScaffoldedFrom> found = new ArrayList<>();
        for (EntityRef ref : refs) {
            Product product = made.get(ref);
            found.add(product == null || !shown.test(product.template()) ? null : ScaffoldedFrom.of(product));
        }
        return found;
    }
}
