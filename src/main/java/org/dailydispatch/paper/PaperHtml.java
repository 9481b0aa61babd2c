package org.dailydispatch.paper;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A paper as the HTML from which its PDF is made. */
final class PaperHtml {

    /** Under this id the foot of the last page is found. */
    static final String IMPRINT = "imprint";

    private static final int HALVES_FROM_RIGHT = 8;
    private static final int LEAST_FROM_RIGHT = 4;
    private static final int FIRST_HEADING = 2;
    /** Six lines of 28. */
    private static final int LETTERS_WITH_THE_SIGNATURE = 168;

    private final Letters letters;
    private final String style;
    private final StringBuilder html = new StringBuilder(8_192);
    private final StringBuilder outline = new StringBuilder();
    private int marks;

    PaperHtml(Letters letters, String style) {
        this.letters = letters;
        this.style = style;
    }

    /** @param space that is left free before the imprint, in points */
    String of(Paper paper, double space) {
        head(paper.head());
        title(paper);
        bodyAndSignature(paper);
        for (int place = 0; place < paper.attachments().size(); place++) {
            attachment(paper, place);
        }
        if (paper.hasImprint()) {
            if (space > 0) {
                html.append(String.format(Locale.ROOT, "<div style=\"height: %.2fpt\"></div>", space));
            }
            imprint(paper.imprint());
        }
        return "<html lang=\"zh-CN\"><head><title>" + letters.html(paper.title()) + "</title>"
                + "<meta name=\"author\" content=\""
                + letters.html(paper.signature().by()) + "\"/>"
                + "<meta name=\"description\" content=\""
                + letters.html(paper.head().masthead()) + "\"/>"
                + "<meta name=\"subject\" content=\""
                + letters.html(paper.head().masthead()) + "\"/>"
                + "<bookmarks>" + outline + "</bookmarks><style>" + style + "</style></head><body>" + html
                + "</body></html>";
    }

    /** The signature never stands on a page without text: the last few lines go with it, and the heading over them. */
    private void bodyAndSignature(Paper paper) {
        List<Part> body = paper.body();
        int together = body.size() - lastLines(body);
        body.subList(0, together).forEach(this::part);
        html.append("<div class=\"together\">");
        body.subList(together, body.size()).forEach(this::part);
        attachmentList(paper);
        signature(paper.signature());
        html.append("</div>");
        remarks(paper);
    }

    private static int lastLines(List<Part> body) {
        int last = body.size() - 1;
        if (last < 0
                || !(body.get(last) instanceof Part.Text text)
                || text.text().length() > LETTERS_WITH_THE_SIGNATURE) {
            return 0;
        }
        return last > 0 && body.get(last - 1) instanceof Part.Heading ? 2 : 1;
    }

    private void head(Paper.Head head) {
        html.append("<div class=\"above\">");
        if (!head.mark().isEmpty()) {
            html.append("<p>").append(letters.html(head.mark())).append("</p>");
        }
        html.append("</div><p class=\"masthead\" style=\"font-size: ")
                .append(PaperSize.masthead(head.masthead()))
                .append("pt\">")
                .append(letters.html(head.masthead()))
                .append("</p><div class=\"number\">");
        // The line keeps its place where there is no number yet.
        html.append(head.number().isEmpty() ? "<br/>" : letters.html(head.number()));
        html.append("</div>");
    }

    private void two(String style, String left, String right) {
        html.append("<p class=\"")
                .append(style)
                .append("\"><span class=\"end\">")
                .append(letters.html(right))
                .append("</span><span>")
                // The line keeps its height where nothing stands at its beginning.
                .append(left.isEmpty() ? "<br/>" : letters.html(left))
                .append("</span></p>");
    }

    private void title(Paper paper) {
        html.append("<h1>").append(title(paper.title())).append("</h1>");
        if (!paper.note().isEmpty()) {
            element("p", "note", paper.note());
        }
        element("p", "begin", paper.addressee());
    }

    private String title(String title) {
        return Width.lines(title, PaperSize.TITLE_HALVES).stream()
                .map(letters::html)
                .collect(Collectors.joining("<br/>"));
    }

    private void part(Part part) {
        if (part instanceof Part.Heading heading) {
            String name = "h" + (heading.rank() + 1);
            if (name.equals("h" + FIRST_HEADING)) {
                marked(name, heading.text(), letters.html(heading.text()));
            } else {
                element(name, "", heading.text());
            }
        } else if (part instanceof Part.Text text) {
            element("p", "body", text.text());
        } else if (part instanceof Part.Table table) {
            table(table);
        } else if (part instanceof Part.Picture picture) {
            picture(picture);
        }
    }

    /** A heading that the outline beside the pages leads to. */
    private void marked(String name, String text, String written) {
        marks++;
        String said = letters.html(text);
        outline.append("<bookmark name=\"")
                .append(said)
                .append("\" href=\"#m")
                .append(marks)
                .append("\"/>");
        html.append("<").append(name).append(" id=\"m").append(marks).append("\">");
        html.append(written).append("</").append(name).append(">");
    }

    private void element(String name, String kind, String text) {
        html.append("<").append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append("\"");
        }
        html.append(">").append(letters.html(text)).append("</").append(name).append(">");
    }

    private void table(Part.Table table) {
        html.append("<table class=\"list\">");
        if (!table.caption().isEmpty()) {
            element("caption", "", table.caption());
        }
        html.append("<thead><tr>");
        List<Integer> percents = table.percents();
        for (int place = 0; place < percents.size(); place++) {
            html.append("<th scope=\"col\" style=\"width: ")
                    .append(percents.get(place))
                    .append("%\">");
            html.append(letters.html(table.columns().get(place).name())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int place = 0; place < row.size(); place++) {
                element("td", table.columns().get(place).figures() ? "figures" : "", row.get(place));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void picture(Part.Picture picture) {
        html.append(String.format(
                        Locale.ROOT,
                        "<div class=\"picture\"><img style=\"width: %.2fmm; height: %.2fmm\" alt=\"",
                        picture.millimetresWide(),
                        picture.millimetresHigh()))
                .append(letters.html(picture.said()))
                .append("\" src=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(picture.jpeg()))
                .append("\"/>");
        if (!picture.caption().isEmpty()) {
            element("p", "", picture.caption());
        }
        html.append("</div>");
    }

    private void attachmentList(Paper paper) {
        if (!paper.attachments().isEmpty()) {
            html.append("<div class=\"attached\">");
            for (int place = 0; place < paper.attachments().size(); place++) {
                String before = place == 0 ? "附件：" : "";
                element("p", place == 0 ? "first" : "", before + paper.attachmentLine(place));
            }
            html.append("</div>");
        }
    }

    /** The date four characters from the right, who signs in the middle over it, and no nearer than two. */
    private void signature(Paper.Signature signature) {
        double wider = (Width.halves(signature.by()) - Width.halves(signature.date())) / 2.0;
        double edge = Math.max(LEAST_FROM_RIGHT, HALVES_FROM_RIGHT - wider);
        html.append("<div class=\"signature\">");
        indented(signature.by(), edge);
        indented(signature.date(), edge + wider);
        html.append("</div>");
    }

    private void remarks(Paper paper) {
        paper.remarks().forEach(remark -> element("p", "remark", "（" + remark + "）"));
        if (!letters.remark().isEmpty()) {
            element("p", "remark", "（" + letters.remark() + "）");
        }
    }

    private void indented(String text, double halvesFromRight) {
        html.append(String.format(Locale.ROOT, "<p style=\"padding-right: %.2fem\">", halvesFromRight / 2))
                .append(letters.html(text))
                .append("</p>");
    }

    private void attachment(Paper paper, int place) {
        Paper.Attachment attachment = paper.attachments().get(place);
        html.append("<p class=\"label\">").append(paper.attachmentLabel(place)).append("</p>");
        html.append("<div class=\"label-after\">");
        marked("h1", attachment.name(), title(attachment.name()));
        html.append("</div>");
        attachment.body().forEach(this::part);
    }

    private void imprint(Paper.Imprint imprint) {
        html.append("<div class=\"imprint\" id=\"").append(IMPRINT).append("\">");
        if (!imprint.copies().isEmpty()) {
            element("p", "copies", imprint.copies());
        }
        two(imprint.copies().isEmpty() ? "two" : "two under", imprint.printer(), imprint.printed());
        html.append("</div>");
    }
}
