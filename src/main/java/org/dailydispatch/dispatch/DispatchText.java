package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.paper.Paper;
import org.dailydispatch.paper.Part;

/**
 * A paper as plain text, short enough in its signs to be pasted into a chat: no table, no figure's number, an empty line between
 * sections. Tables of figures, which have a caption, are left to the paper: in a chat they would be a page of numbers.
 */
public final class DispatchText {

    private DispatchText() {}

    public static String of(Paper paper) {
        List<String> lines = new ArrayList<>();
        Paper.Head head = paper.head();
        add(lines, head.mark().isEmpty() ? "" : "【" + head.mark() + "】");
        lines.add("【" + head.masthead() + "】" + head.number() + "（"
                + paper.signature().date() + "）");
        lines.add(paper.title());
        add(lines, paper.note());
        lines.add("");
        lines.add(paper.addressee());
        paper.body().forEach(part -> add(lines, part));
        lines.add("");
        lines.add(paper.signature().by());
        lines.add(paper.signature().date());
        add(lines, paper.imprint().copies());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static void add(List<String> lines, Part part) {
        if (part instanceof Part.Heading heading) {
            lines.add("");
            lines.add(heading.text());
        } else if (part instanceof Part.Text text) {
            lines.add(text.text());
        } else if (part instanceof Part.Table table && table.caption().isEmpty()) {
            table.rows().forEach(row -> lines.add("· " + String.join("；", row)));
        }
    }
}
