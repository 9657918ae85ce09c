package dev.mokuroku.scorecard.backstage.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A status of a metric, in the words of the plugin a rule of its thresholds.
///
/// @param key name of the status
/// @param expression shown beside the key: `>=80`; empty for none
/// @param color of the plugin's theme, such as `success.main`, or as CSS writes it
/// @param icon of the plugin; null for none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        String key,
        String expression,
        String color,
        @Nullable String icon) {
    public static final String SUCCESS_COLOR = "success.main";
    public static final String WARNING_COLOR = "warning.main";
    public static final String ERROR_COLOR = "error.main";
    public static final String GREY = "#9e9e9e";

    public static final String VIOLET = "#7e57c2";

    /// Drawn here, because a plain Backstage has no font of Material's icons. The plugin shows the SVG as an image,
    /// which
    /// takes no color from the page.
    public static final String EXEMPT_ICON = icon(VIOLET, "M8 12h8");

    public static final String UNKNOWN_ICON = icon(GREY, "M9 9.5a3 3 0 1 1 4.5 2.5c-1 .6-1.5 1-1.5 2M12 17v.5");

    public static final String SUCCESS_ICON = "scorecardSuccessStatusIcon";
    public static final String WARNING_ICON = "scorecardWarningStatusIcon";
    public static final String ERROR_ICON = "scorecardErrorStatusIcon";

    /// A circle with a sign in it.
    private static String icon(String color, String sign) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"" + color
                + "\" stroke-width=\"2\"><circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"" + sign + "\"/></svg>";
    }
}
