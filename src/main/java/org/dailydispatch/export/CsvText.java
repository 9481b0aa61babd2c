package org.dailydispatch.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of comma-separated values (RFC 4180), in which no text is taken for a formula. */
final class CsvText {

    /** What spreadsheet programs begin to compute at, in both widths. */
    private static final String BEGINS_A_FORMULA = "=+-@\t＝＋－＠";

    private CsvText() {}

    /** Typed text with an apostrophe before what a spreadsheet program would compute. */
    static String defused(String text) {
        String legal = CellText.legal(text);
        String visible = legal.stripLeading();
        boolean formula =
                legal.startsWith("\t") || (!visible.isEmpty() && BEGINS_A_FORMULA.indexOf(visible.charAt(0)) >= 0);
        return formula ? "'" + legal : legal;
    }

    static String line(Stream<String> fields) {
        return fields.map(CsvText::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\r' || unit == '\n')
                && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
