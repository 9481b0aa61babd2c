package org.dailydispatch.editor;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the buttons inside an item's form ask for: another row, a row away, a row up or down, the answers of the chosen
 * earlier item. Nothing is saved by it.
 */
final class Rows {

    private static final Pattern DEED = Pattern.compile("(measures|options)-(add|remove|up|down)(?:-(\\d{1,2}))?");

    private Rows() {}

    /** Rearranges the rows; gives the id of the field to go on with. */
    static String rearrange(ItemForm form, String deed) {
        Matcher asked = DEED.matcher(deed);
        if (!asked.matches()) {
            return "dependsItem";
        }
        int row = asked.group(3) == null ? 0 : Integer.parseInt(asked.group(3));
        return asked.group(1).equals("measures")
                ? rearrange("measures", form.measures, MeasureForm::new, ItemForm.MOST_MEASURES, asked.group(2), row)
                : rearrange("options", form.options, OptionForm::new, ItemForm.MOST_OPTIONS, asked.group(2), row);
    }

    private static <T> String rearrange(String name, List<T> rows, Supplier<T> blank, int most, String deed, int row) {
        if (deed.equals("add")) {
            if (rows.size() < most) {
                rows.add(blank.get());
            }
            return name + "-" + (rows.size() - 1) + "-code";
        }
        int to = deed.equals("up") ? row - 1 : row + 1;
        if (row >= rows.size()) {
            return name + "-add";
        }
        if (deed.equals("remove")) {
            rows.remove(row);
            return name + "-add";
        }
        if (to < 0 || to >= rows.size()) {
            return name + "-" + deed + "-" + row;
        }
        rows.add(to, rows.remove(row));
        return name + "-" + deed + "-" + to;
    }
}
