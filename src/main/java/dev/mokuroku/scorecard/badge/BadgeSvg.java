package dev.mokuroku.scorecard.badge;

import java.util.Locale;

/// Draws a badge as SVG: two fields with text, readable in light and dark surroundings. No scripts, no
/// references.
final class BadgeSvg {
    private static final int HEIGHT = 22;
    private static final int PADDING = 8;
    private static final double FONT_SIZE = 12;
    /// Widths in em of letters of sans-serif fonts, a little generous.
    private static final double NARROW = 0.32;
    private static final double REGULAR = 0.58;
    private static final double WIDE = 0.85;
    /// Beyond Latin letters, such as Japanese.
    private static final double FULL = 1.05;

    private static final int LAST_LATIN = 0x24F;

    private BadgeSvg() {}

    static String of(Badge badge) {
        int left = width(badge.label());
        int right = width(badge.message());
        String title = escape(badge.label() + ": " + badge.message());
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="badge-title">
                <title id="badge-title">%3$s</title>
                <clipPath id="frame"><rect width="%1$d" height="%2$d" rx="4"/></clipPath>
                <g clip-path="url(#frame)"><rect width="%4$d" height="%2$d" fill="#24292f"/><rect x="%4$d" width="%5$d" height="%2$d" fill="%6$s"/></g>
                <g fill="#ffffff" font-family="system-ui,'Segoe UI',Helvetica,Arial,sans-serif" font-size="12" text-anchor="middle" aria-hidden="true">
                <text x="%7$d" y="15">%8$s</text>
                <text x="%9$d" y="15" fill="%11$s" font-weight="600">%10$s</text>
                </g>
                </svg>
                """,
                left + right,
                HEIGHT,
                title,
                left,
                right,
                badge.color(),
                left / 2,
                escape(badge.label()),
                left + right / 2,
                escape(badge.message()),
                textColor(badge.color()));
    }

    /// Black on light colors, white on dark ones, by the contrast of
    /// <https://www.w3.org/TR/WCAG21/#contrast-minimum>.
    static String textColor(String background) {
        int step = background.length() == 4 ? 1 : 2;
        double luminance = 0.2126 * channel(background, 1, step)
                + 0.7152 * channel(background, 1 + step, step)
                + 0.0722 * channel(background, 1 + 2 * step, step);
        double onBlack = (luminance + 0.05) / 0.05;
        double onWhite = 1.05 / (luminance + 0.05);
        return onBlack > onWhite ? "#000000" : "#ffffff";
    }

    private static double channel(String color, int start, int length) {
        int value = Integer.parseInt(color.substring(start, start + length), 16);
        double share = (length == 1 ? value * 17 : value) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int width(String text) {
        double ems = text.codePoints().mapToDouble(BadgeSvg::width).sum();
        return (int) Math.ceil(ems * FONT_SIZE) + 2 * PADDING;
    }

    private static double width(int letter) {
        if (letter > LAST_LATIN) {
            return FULL;
        }
        if ("iljtfrI.,:;!|' ()[]".indexOf(letter) >= 0) {
            return NARROW;
        }
        return "mwMW@%".indexOf(letter) >= 0 ? WIDE : REGULAR;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
