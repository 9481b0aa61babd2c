package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.change.Markup;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The markup of what a board has hundreds of: cells of the matrix, bars of days. A template takes as long for these as for all the
 * rest of the page.
 */
@Component
public class ManyMarks {

    private final CellWords words;
    private final Markup markup;

    ManyMarks(CellWords words, Markup markup) {
        this.words = words;
        this.markup = markup;
    }

    /** The cells of one township, each leading to its day. */
    public String cells(Matrix matrix, Matrix.Row row, Links links, DashboardMode mode, Locale locale) {
        StringBuilder html = new StringBuilder();
        String base = markup.base();
        for (int i = 0; i < row.cells().size(); i++) {
            MatrixCell cell = row.cells().get(i);
            html.append(matrix.columns().get(i).old() ? "<td class=\"old\">" : "<td>")
                    .append("<a class=\"cell ")
                    .append(cell.look())
                    .append("\" href=\"")
                    .append(HtmlUtils.htmlEscape(
                            base + links.cell(row.township().id(), cell.day())))
                    .append("\" aria-label=\"")
                    .append(HtmlUtils.htmlEscape(words.of(row.township(), cell, mode, locale)))
                    .append("\">")
                    .append(cell.text())
                    .append("</a></td>");
        }
        return html.toString();
    }

    /** Within an SVG. */
    public String bars(List<DayBar> bars) {
        StringBuilder svg = new StringBuilder();
        for (DayBar bar : bars) {
            svg.append("<rect class=\"")
                    .append(bar.look())
                    .append("\" x=\"")
                    .append(bar.x())
                    .append("\" y=\"")
                    .append(bar.y())
                    .append("\" width=\"6\" height=\"")
                    .append(bar.height())
                    .append("\" rx=\"1\"/>");
        }
        return svg.toString();
    }
}
