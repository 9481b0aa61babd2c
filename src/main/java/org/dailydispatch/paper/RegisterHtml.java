package org.dailydispatch.paper;

import java.util.List;

/** A list as the HTML from which its PDF is made. */
final class RegisterHtml {

    private final Letters letters;
    private final StringBuilder html = new StringBuilder(65_536);

    RegisterHtml(Letters letters) {
        this.letters = letters;
    }

    String of(Register register, String style) {
        String size = register.large() ? "420mm 297mm" : "297mm 210mm";
        html.append("<html lang=\"").append(register.language()).append("\"><head><title>");
        html.append(letters.html(register.title())).append("</title><meta name=\"description\" content=\"");
        html.append(letters.html(register.title()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(letters.html(register.title()))
                .append("\"/><style>@page { size: ")
                .append(size);
        html.append(" }").append(style).append("</style></head><body>");
        if (!register.mark().isEmpty()) {
            element("p", "mark", register.mark());
        }
        element("h1", "", register.title());
        register.lines().forEach((label, text) -> element("p", "about", label + "：" + text));
        register.tables().forEach(this::table);
        return html.append("</body></html>").toString();
    }

    private void table(Part.Table table) {
        if (!table.caption().isEmpty()) {
            element("h2", "", Register.caption(table));
        }
        html.append("<table><colgroup>");
        table.percents()
                .forEach(percent ->
                        html.append("<col style=\"width: ").append(percent).append("%\"/>"));
        html.append("</colgroup><thead><tr>");
        table.columns().forEach(column -> element("th", "", column.name()));
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

    private void element(String name, String kind, String text) {
        html.append('<').append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append('"');
        }
        html.append('>').append(letters.html(text)).append("</").append(name).append('>');
    }
}
