package dev.mokuroku.scaffolder.templating.filter;

import static java.util.Map.entry;

import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.RecordValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Undefined;
import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The filters by name.
public final class Filters {
    /// In the order in which suggestions for unknown names prefer them.
    public static final List<String> NAMES = List.of(
            "abs",
            "batch",
            "capitalize",
            "center",
            "d",
            "default",
            "dictsort",
            "dump",
            "e",
            "escape",
            "first",
            "float",
            "forceescape",
            "groupby",
            "indent",
            "int",
            "join",
            "last",
            "length",
            "list",
            "lower",
            "nl2br",
            "random",
            "reject",
            "rejectattr",
            "replace",
            "reverse",
            "round",
            "safe",
            "select",
            "selectattr",
            "slice",
            "sort",
            "string",
            "striptags",
            "sum",
            "title",
            "trim",
            "truncate",
            "upper",
            "urlencode",
            "urlize",
            "wordcount");

    private static final Map<String, Filter> FILTERS = Map.ofEntries(
            entry("abs", NumberFilters::abs),
            entry("batch", GroupFilters::batch),
            entry("capitalize", TextFilters::capitalize),
            entry("center", LayoutFilters::center),
            entry("d", ValueFilters::fallback),
            entry("default", ValueFilters::fallback),
            entry("dictsort", SortFilters::dictsort),
            entry("dump", ValueFilters::dump),
            entry("e", HtmlFilters::escape),
            entry("escape", HtmlFilters::escape),
            entry("first", ListFilters::first),
            entry("float", NumberFilters::toFloat),
            entry("forceescape", HtmlFilters::forceEscape),
            entry("groupby", GroupFilters::groupby),
            entry("indent", LayoutFilters::indent),
            entry("int", NumberFilters::toInt),
            entry("join", ListFilters::join),
            entry("last", ListFilters::last),
            entry("length", ValueFilters::length),
            entry("list", ListFilters::list),
            entry("lower", TextFilters::lower),
            entry("nl2br", HtmlFilters::nl2br),
            entry("random", ListFilters::random),
            entry("reject", SelectFilters::reject),
            entry("rejectattr", SelectFilters::rejectattr),
            entry("replace", ReplaceFilter::replace),
            entry("reverse", ListFilters::reverse),
            entry("round", NumberFilters::round),
            entry("safe", HtmlFilters::safe),
            entry("select", SelectFilters::select),
            entry("selectattr", SelectFilters::selectattr),
            entry("slice", GroupFilters::slice),
            entry("sort", SortFilters::sort),
            entry("string", ValueFilters::string),
            entry("striptags", HtmlFilters::striptags),
            entry("sum", NumberFilters::sum),
            entry("title", TextFilters::title),
            entry("trim", TextFilters::trim),
            entry("truncate", LayoutFilters::truncate),
            entry("upper", TextFilters::upper),
            entry("urlencode", UrlFilters::urlencode),
            entry("urlize", UrlFilters::urlize),
            entry("wordcount", TextFilters::wordcount));

    /// Filters whose arguments have names. For others, all named arguments become one record behind the rest.
    private static final Map<String, List<String>> PARAMETERS =
            Map.of("int", List.of("default", "base"), "sort", List.of("reverse", "case_sensitive", "attribute"));

    private Filters() {}

    public static boolean exists(String name) {
        return FILTERS.containsKey(name);
    }

    /// @param arguments what is filtered, then the arguments
    /// @throws TemplateFailure if there is no such filter, or it refuses its input
    public static Value apply(String name, List<Value> arguments, Map<String, Value> keywords, Work work) {
        Filter filter = FILTERS.get(name);
        if (filter == null) {
            throw new TemplateFailure("Unknown template filter " + name);
        }
        List<Value> positional = arguments.subList(1, arguments.size());
        return filter.apply(new Filtered(arguments.getFirst(), lowered(name, positional, keywords), work));
    }

    private static List<Value> lowered(String name, List<Value> positional, Map<String, Value> keywords) {
        if (keywords.isEmpty()) {
            return positional;
        }
        List<Value> all = new ArrayList<>(positional);
        List<String> names = PARAMETERS.get(name);
        if (names == null) {
            Map<String, Value> entries = new LinkedHashMap<>(keywords);
            entries.put("__keywords", BooleanValue.TRUE);
            all.add(RecordValue.of(entries));
            return all;
        }
        for (int index = all.size(); index < names.size(); index++) {
            all.add(keywords.getOrDefault(names.get(index), Undefined.UNDEFINED));
        }
        return all;
    }
}
